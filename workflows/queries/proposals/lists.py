"""Which proposals a person may see, and which of those are waiting or answered."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils import timezone

from cms.content.models import TextPage
from cms.users.models import User
from workflows.enums import ProposalState
from workflows.models import Proposal
from workflows.models.proposal import ProposalQuerySet
from workflows.permissions import can_see_proposals, desk_regions

RECENT = timedelta(days=30)
SHOWN = 10


@dataclass(frozen=True)
class WaitingProposals:
    """How many proposals are waiting, and the ten oldest."""

    count: int
    oldest: list[Proposal]


def proposals_shown_to(user: User) -> ProposalQuerySet:
    """Return the proposals this person may see: all for the national desk, else those of desk regions.

    Waiting ones come first, the oldest at the top; then those decided last.
    """
    proposals = Proposal.objects.select_related("national__text")
    if not can_see_proposals(user):
        proposals = proposals.filter(region__in=desk_regions(user))
    is_open = When(state=ProposalState.OPEN.value, then=Value(0))
    ranked = proposals.annotate(rank=Case(is_open, default=Value(1), output_field=IntegerField()))
    return ranked.order_by("rank", F("decided_at").desc(nulls_first=True), "proposed_at", "pk")


def proposals_about(page: TextPage, user: User) -> list[Proposal]:
    """Return the open proposals about one text that this person may see, the oldest first; one query."""
    shown = proposals_shown_to(user).about(page.translation_key, page.locale.language_code)
    return list(shown.open())


def proposals_waiting(user: User) -> WaitingProposals:
    """Return the waiting proposals that this person may see; two queries."""
    waiting = proposals_shown_to(user).open()
    return WaitingProposals(waiting.count(), list(waiting[:SHOWN]))


def proposals_answered(user: User) -> list[Proposal]:
    """Return those answered in the last 30 days that this person may see, newest first."""
    since = timezone.now() - RECENT
    answered = Q(decided_at__gte=since) & ~Q(state=ProposalState.WITHDRAWN.value)
    return list(proposals_shown_to(user).filter(answered)[:SHOWN])
