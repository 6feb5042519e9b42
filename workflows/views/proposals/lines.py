"""A proposal as a line of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from workflows.models import Proposal
from workflows.queries.regional.region_facts import region_names

LENGTH = 80  # characters of the passage


@dataclass(frozen=True)
class ProposalLine:
    """What the columns show; `pk` and `url` are for the table."""

    pk: int
    url: str
    title: str
    about: str
    region: str
    language: str
    proposed_at: datetime
    state: str
    decided_at: datetime | None
    answer: str


def proposal_lines(proposals: Sequence[Proposal]) -> list[ProposalLine]:
    """Return the lines; one query for the names of all regions."""
    names = region_names(proposal.region for proposal in proposals)
    return [_line(proposal, names[proposal.region]) for proposal in proposals]


def _line(proposal: Proposal, region: str) -> ProposalLine:
    whole = _("(an image)") if proposal.passage else _("The whole text")
    return ProposalLine(
        pk=proposal.pk,
        url=reverse("proposals:proposal", args=[proposal.pk]),
        title=proposal.text.title,
        about=Truncator(proposal.quote).chars(LENGTH) or whole,
        region=region,
        language=proposal.language,
        proposed_at=proposal.proposed_at,
        state=str(proposal.get_state_display()),
        decided_at=proposal.decided_at,
        answer=Truncator(proposal.answer).chars(2 * LENGTH),
    )
