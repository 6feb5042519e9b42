"""Whether an editorial check comes again before a text goes back to its panels."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class StepEnd:
    """How one step of a review ended: whether it passed, and whether a second reading was allowed with it."""

    step: int
    passed: bool
    second_reading: bool = False


def comes_again(ended: Sequence[StepEnd], *, check: int, reading: int) -> bool:
    """Whether the step `check` has to be taken before the step `reading` begins.

    `ended` are the steps of one review, oldest first. Each failed reading asks for a new check. Whoever
    passed the last check may have allowed one more reading without. A check that never passed is always
    asked for.
    """
    passed = [place for place, end in enumerate(ended) if end.step == check and end.passed]
    if not passed:
        return True
    last = passed[-1]
    failed = sum(end.step == reading and not end.passed for end in ended[last:])
    return failed > int(ended[last].second_reading)
