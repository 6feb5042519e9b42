"""How far rounds have come: only counts, which do not reveal what a member thinks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone

from workflows.models import Round
from workflows.models.rounds.round import RoundQuerySet
from workflows.visibility import editor_can_see_decisions


@dataclass(frozen=True)
class Standing:
    """A round, and how many of its invitations (revoked ones left out) were made, sent, opened, answered."""

    round: Round
    invited: int
    unsent: int
    unopened: int
    answered: int

    @property
    def begun(self) -> int:
        """How many began to read and have not decided: what they marked and answered is kept too."""
        return self.invited - self.unopened - self.answered

    @property
    def missing(self) -> int:
        """How many more members must be invited before this open round can reach its minimum of readers."""
        return max(0, self.round.minimum_readers - self.invited) if self.round.is_open else 0

    @property
    def waits_for_choice(self) -> bool:
        """Whether too few had read at the deadline, so that an editor has to choose what happens."""
        overdue = self.round.is_open and self.round.deadline <= timezone.now()
        return overdue and self.answered < self.round.minimum_readers

    @property
    def in_favour(self) -> int:
        """How many said yes, with or without a tip; 0 as long as the round is open."""
        return self.round.yes + self.round.yes_with_tip if self.decisions_shown else 0

    @property
    def decisions_shown(self) -> bool:
        """Whether editors may see how many are in favour."""
        return editor_can_see_decisions(self.round)


def standings(rounds: RoundQuerySet, *, limit: int | None = None) -> list[Standing]:
    """Return the standings of these rounds (at most `limit`); one query, however many answers."""
    valid = Q(invitations__revoked_at=None)
    unopened = Q(invitations__started_at=None, invitations__verdict=None)
    counted: Any = rounds.select_related("panel", "text").annotate(
        invited=Count("invitations", filter=valid),
        unsent=Count("invitations", filter=valid & Q(invitations__sent_at=None)),
        unopened=Count("invitations", filter=valid & unopened),
        answered=Count("invitations__verdict", filter=valid),
    )
    return [Standing(row, row.invited, row.unsent, row.unopened, row.answered) for row in counted[:limit]]


def to_do(standings: Iterable[Standing]) -> str:
    """Return what an editor has to do for rounds to go on: "choose", "add_readers", or "" for nothing."""
    found = list(standings)
    if any(standing.waits_for_choice for standing in found):
        return "choose"
    return "add_readers" if any(standing.missing for standing in found) else ""


def standings_of_article(article: UUID, language: str) -> list[Standing]:
    """Return the standings of all rounds of an article in one language, the newest first."""
    rounds = Round.objects.filter(text__article=article, text__language=language)
    return standings(rounds.order_by("-opened_at", "-pk"))
