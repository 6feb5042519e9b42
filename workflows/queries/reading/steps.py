"""The member's steps through a round, one screen each. Pure: progress in, the next step out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

WELCOME, CONSENT, READ, QUESTION, CHECK, VERDICT, THANKS = (
    "welcome",
    "consent",
    "read",
    "question",
    "check",
    "verdict",
    "thanks",
)


@dataclass(frozen=True)
class Step:
    """A screen; `key` is that of its question."""

    page: str
    key: str = ""


@dataclass(frozen=True)
class Progress:
    """How far a member is."""

    consented: bool = False
    begun: bool = False
    answered: Collection[str] = ()
    decided: bool = False


def all_steps(keys: Sequence[str]) -> list[Step]:
    """Return all steps of a round with these questions, in order; without questions nothing is checked."""
    questions = [*(Step(QUESTION, key) for key in keys), Step(CHECK)] if keys else []
    return [Step(WELCOME), Step(CONSENT), Step(READ), *questions, Step(VERDICT)]


def after(keys: Sequence[str], step: Step) -> Step:
    """Return the step that follows; thanks follow the verdict."""
    steps = all_steps(keys)
    return [*steps, Step(THANKS)][steps.index(step) + 1]


def before(keys: Sequence[str], step: Step) -> Step:
    """Return the step to go back to; from reading that is the welcome, since consent was given."""
    steps = all_steps(keys)
    if step == Step(READ):
        return Step(WELCOME)
    return steps[max(steps.index(step) - 1, 0)]


def position(keys: Sequence[str], step: Step) -> tuple[int, int]:
    """Return the number of this step, and of how many."""
    steps = all_steps(keys)
    return steps.index(step) + 1, len(steps)


def resume(keys: Sequence[str], progress: Progress) -> Step:
    """Return where a member continues: the first step not done yet, or the text when all is done."""
    if not progress.consented:
        return Step(CONSENT)
    if not progress.begun or not progress.answered or progress.decided:
        return Step(READ)
    return next((Step(QUESTION, key) for key in keys if key not in progress.answered), Step(CHECK))
