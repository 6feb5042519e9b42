"""The changes that would lower the score most."""

from collections.abc import Iterable
from dataclasses import dataclass

from cms.readability.changes import TextChange
from cms.readability.features import Totals
from cms.readability.marks.mark import Mark

MAX_ADVICE = 3
_MIN_GAIN = 0.05  # points; a smaller gain would read as no change


@dataclass(frozen=True, slots=True)
class Advice:
    """A change in `times` places, of which `mark` is the first, with the score before and after it.

    Both scores are estimates for this change alone. They have one decimal, to tell changes apart.
    """

    mark: Mark
    times: int
    score_before: float
    score_after: float


def best_advice(current: Totals, changes: Iterable[TextChange]) -> tuple[Advice, ...]:
    """Return up to three changes, the largest effect first; none when the text has no score."""
    before = current.score()
    if before is None:
        return ()
    advice = [
        Advice(change.mark, change.times, round(before, 1), round(after, 1))
        for change in changes
        if (after := current.plus(change.effect).score()) is not None and before - after >= _MIN_GAIN
    ]
    return tuple(sorted(advice, key=lambda item: item.score_after)[:MAX_ADVICE])
