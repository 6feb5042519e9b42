"""Who works at which desk and can be reached by mail."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import F

from cms.content.models import TextPage
from cms.users.models import User
from workflows.enums import ApprovalKind
from workflows.models import Approval, DeskMail, FrozenText, Proposal, ReadingTogether
from workflows.models.desk_events import DeskEvent
from workflows.permissions import CONFIRM_PERMISSION, can_answer
from workflows.queries.approvals.articles import article_of_text


def proposal_recipients(page: TextPage | None) -> list[User]:
    """Return who gets a mail about a proposal for this text: its owner, or else the final editors."""
    owner = page.responsible if page else None
    if owner and owner.is_active and owner.email and can_answer(owner, page):
        return [owner]
    final = User.objects.with_perm("workflows.answer_proposal", include_superusers=False)
    return list(final.exclude(email="").order_by("pk"))


def answer_recipients(proposal: Proposal) -> list[User]:
    """Return who gets the answer: the person who made the proposal, or else the whole desk of the region."""
    desk = people_at_desks([proposal.region])[proposal.region]
    return [person for person in desk if person.pk == proposal.proposed_by_id] or desk


def mails_to_regions(event: DeskEvent, text: FrozenText, supplements: Mapping[UUID, str]) -> list[DeskMail]:
    """Return a mail, not stored yet, for each person at the desk of a region that has one of these."""
    people = people_at_desks(supplements.values())
    return [
        DeskMail(event=event.value, recipient=person, text=text, supplement=key)
        for key, region in supplements.items()
        for person in people[region]
    ]


def mails_about_together(request: ReadingTogether) -> list[DeskMail]:
    """Return a mail, not stored yet, for each person at the desk that is asked and who did not ask."""
    region = request.neighbour.region
    people = people_at_desks([region.code])[region.code] if region else []
    return [
        DeskMail(event=DeskEvent.ASKED_TOGETHER.value, recipient=person, together=request)
        for person in people
        if person.pk != request.asked_by_id
    ]


def overdue_recipients(approval: Approval) -> list[User]:
    """Return who hears that panels did not read an urgent publication: who asked for it, confirmed it, or
    keeps the text; without any of them whoever may confirm one.
    """
    page = article_of_text(approval.text)
    people = [approval.requested_by, approval.confirmed_by, page.responsible if page else None]
    known = {person.pk: person for person in people if person and person.is_active and person.email}
    if known:
        return list(known.values())
    permission = CONFIRM_PERMISSION[ApprovalKind.URGENT]
    return list(User.objects.with_perm(permission, include_superusers=False).exclude(email="").order_by("pk"))


def plan_recipients(approval: Approval) -> list[User]:
    """Return who hears that a planned text is not public: who keeps it, or wrote it, or else the chiefs."""
    page = article_of_text(approval.text)
    for person in (page.responsible, page.owner) if page else ():
        if person and person.is_active and person.email:
            return [person]
    return list(
        User.objects.with_perm("workflows.publish_urgently", include_superusers=False)
        .exclude(email="")
        .order_by("pk")
    )


def people_at_desks(codes: Iterable[str]) -> defaultdict[str, list[User]]:
    """Return the people at the desks of these regions who have an address, by region code; one query."""
    people = User.objects.filter(is_active=True, groups__region_desk__region__code__in=set(codes))
    rows = people.exclude(email="").annotate(code=F("groups__region_desk__region__code"))
    by_region: defaultdict[str, list[User]] = defaultdict(list)
    for person in rows.order_by("pk"):
        by_region[person.code].append(person)
    return by_region
