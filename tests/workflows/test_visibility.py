"""Who sees what, as a table: one line a rule."""

from uuid import UUID

import pytest

from workflows.enums import Outcome
from workflows.models import Invitation, Round, Verdict
from workflows.visibility import (
    editor_can_see_answers,
    editor_can_see_decisions,
    editor_can_see_names,
    member_can_see_answers,
    member_can_see_readability,
    reader_numbers,
)

CLOSED = [outcome for outcome in Outcome if outcome is not Outcome.OPEN]


def invitation(pk: int, of: Round) -> Invitation:
    return Invitation(pk=pk, round=of, key=UUID(int=100 - pk))


@pytest.mark.parametrize("outcome", Outcome)
def test_a_member_sees_the_own_answers_always_and_those_of_others_afterwards(outcome) -> None:
    own_round = Round(pk=1, outcome=outcome.value)
    mine, theirs = invitation(1, own_round), invitation(2, own_round)
    assert member_can_see_answers(mine, mine)
    assert member_can_see_answers(mine, theirs) is (outcome is not Outcome.OPEN)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_member_sees_nothing_of_another_round(outcome) -> None:
    mine = invitation(1, Round(pk=1, outcome=outcome.value))
    theirs = invitation(2, Round(pk=2, outcome=outcome.value))
    assert not member_can_see_answers(mine, theirs)


def test_editors_wait_until_the_round_is_closed() -> None:
    assert not editor_can_see_answers(Round(outcome=Outcome.OPEN.value))
    assert not editor_can_see_decisions(Round(outcome=Outcome.OPEN.value))
    for outcome in CLOSED:
        assert editor_can_see_answers(Round(outcome=outcome.value))
        assert editor_can_see_decisions(Round(outcome=outcome.value))


def test_editors_never_see_names_but_steady_numbers() -> None:
    found = [invitation(pk, Round(pk=1)) for pk in (1, 2, 3)]
    assert not editor_can_see_names()
    assert reader_numbers(found) == reader_numbers(reversed(found)) == {3: 1, 2: 2, 1: 3}


def test_the_level_of_the_text_is_hidden_until_the_own_verdict() -> None:
    mine = invitation(1, Round(pk=1))
    mine._state.fields_cache["verdict"] = None
    assert not member_can_see_readability(mine)
    mine._state.fields_cache["verdict"] = Verdict(invitation=mine)
    assert member_can_see_readability(mine)
