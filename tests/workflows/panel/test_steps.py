"""The way through a round, as a table."""

import pytest

from workflows.queries.reading.steps import (
    CHECK,
    CONSENT,
    QUESTION,
    READ,
    THANKS,
    VERDICT,
    WELCOME,
    Progress,
    Step,
    after,
    all_steps,
    before,
    position,
    resume,
)

KEYS = ["own-words", "easy"]
FIRST, SECOND = Step(QUESTION, "own-words"), Step(QUESTION, "easy")


@pytest.mark.parametrize(
    ("step", "earlier", "later"),
    [
        (Step(WELCOME), Step(WELCOME), Step(CONSENT)),
        (Step(CONSENT), Step(WELCOME), Step(READ)),
        (Step(READ), Step(WELCOME), FIRST),
        (FIRST, Step(READ), SECOND),
        (SECOND, FIRST, Step(CHECK)),
        (Step(CHECK), SECOND, Step(VERDICT)),
        (Step(VERDICT), Step(CHECK), Step(THANKS)),
    ],
)
def test_what_comes_before_and_after(step, earlier, later) -> None:
    assert before(KEYS, step) == earlier
    assert after(KEYS, step) == later


def test_without_questions_the_verdict_follows_reading() -> None:
    assert after([], Step(READ)) == Step(VERDICT)
    assert before([], Step(VERDICT)) == Step(READ)


def test_every_step_says_its_number() -> None:
    assert [position(KEYS, step) for step in all_steps(KEYS)] == [(n, 7) for n in range(1, 8)]


@pytest.mark.parametrize(
    ("progress", "step"),
    [
        (Progress(), Step(CONSENT)),
        (Progress(begun=True, answered={"easy"}), Step(CONSENT)),
        (Progress(consented=True), Step(READ)),
        (Progress(consented=True, begun=True), Step(READ)),
        (Progress(consented=True, begun=True, answered={"own-words"}), SECOND),
        (Progress(consented=True, begun=True, answered={"easy"}), FIRST),
        (Progress(consented=True, begun=True, answered=set(KEYS)), Step(CHECK)),
        (Progress(consented=True, begun=True, answered=set(KEYS), decided=True), Step(READ)),
    ],
)
def test_where_a_member_goes_on(progress, step) -> None:
    assert resume(KEYS, progress) == step
