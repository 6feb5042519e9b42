"""The rule for key questions: did readers find it, understand it, know what to do? Pure.

At least 80% has to be right on each question. Half right counts for half, "I do not know" counts as not
right, and a skipped question does not count.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workflows.enums import Understanding

SHARE_RIGHT = 80  # percent
ALL = 100  # percent


@dataclass(frozen=True)
class Scores:
    """How the answers to one question were scored. `to_score` answers wait for an editor."""

    good: int = 0
    half: int = 0
    wrong: int = 0
    do_not_know: int = 0
    to_score: int = 0

    @property
    def answered(self) -> int:
        """How many answers count, scored or not."""
        return self.scored + self.to_score

    @property
    def scored(self) -> int:
        """How many of them have a score; "I do not know" needs none."""
        return self.good + self.half + self.wrong + self.do_not_know

    @property
    def percent_right(self) -> int | None:
        """The share of scored answers that is right, in whole percents rounded down; None without any."""
        return (2 * self.good + self.half) * ALL // (2 * self.scored) if self.scored else None


def understanding(scores: Scores) -> Understanding:
    """Return whether one question was answered well enough; undecided until all are scored."""
    if not scores.answered:
        return Understanding.NOBODY_ANSWERED
    if scores.to_score:
        return Understanding.TO_SCORE
    right = 2 * scores.good + scores.half
    enough = right * ALL >= SHARE_RIGHT * 2 * scores.scored
    return Understanding.REACHED if enough else Understanding.NOT_REACHED


def understanding_of_all(questions: Iterable[Scores]) -> Understanding:
    """Return the same for all key questions of a round: the worst result among them.

    Questions that nobody answered do not count.
    """
    results = {understanding(scores) for scores in questions} - {Understanding.NOBODY_ANSWERED}
    for worst in (Understanding.NOT_REACHED, Understanding.TO_SCORE, Understanding.REACHED):
        if worst in results:
            return worst
    return Understanding.NOBODY_ANSWERED
