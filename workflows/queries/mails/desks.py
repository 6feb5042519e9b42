"""Who works where, and can be reached by mail."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F

from cms.content.models import TextPage
from cms.users.models import User
from workflows.models import Proposal
from workflows.permissions import can_answer


def who_answers(page: TextPage | None) -> list[User]:
    """Return who hears of a proposal about this text: its owner, or else the final editors."""
    owner = page.responsible if page else None
    if owner and owner.is_active and owner.email and can_answer(owner, page):
        return [owner]
    final = User.objects.with_perm("workflows.answer_proposal", include_superusers=False)
    return list(final.exclude(email="").order_by("pk"))


def who_proposed(proposal: Proposal) -> list[User]:
    """Return who hears the answer: who made the proposal, or else everybody at the desk of the region."""
    desk = at_desks([proposal.region])[proposal.region]
    return [person for person in desk if person.pk == proposal.proposed_by_id] or desk


def at_desks(codes: Iterable[str]) -> defaultdict[str, list[User]]:
    """Return who can be reached at the desks of these regions, by the region's code; one query."""
    at_a_desk = User.objects.filter(is_active=True, groups__region_desk__region__code__in=set(codes))
    named = at_a_desk.exclude(email="").annotate(code=F("groups__region_desk__region__code"))
    found: defaultdict[str, list[User]] = defaultdict(list)
    for person in named.order_by("pk"):
        found[person.code].append(person)
    return found
