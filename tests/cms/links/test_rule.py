"""What some visits amount to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.links.rule import (
    DAYS,
    REMEMBERED,
    Answer,
    State,
    Visit,
    is_another_place,
    leads_to_front_page,
    remembered,
    state_of,
    until_next_visit,
)

FIRST = date(2026, 11, 2)
KEEPS_OUT = (Answer.REFUSED, Answer.BUSY, Answer.CERTIFICATE)
VISITS = st.lists(st.sampled_from(list(Answer)), max_size=12)


def visits(*answers: Answer) -> list[Visit]:
    return [Visit(FIRST + timedelta(days=number), answer) for number, answer in enumerate(answers)]


@pytest.mark.parametrize(
    ("answers", "state", "days"),
    [
        ([], State.NEW, 7),
        ([Answer.OK], State.WORKS, 7),
        ([Answer.MOVED], State.MOVED, 7),
        ([Answer.NOT_FOUND], State.GONE, 1),
        ([Answer.NO_ADDRESS], State.GONE, 1),
        ([Answer.OK, Answer.NOT_FOUND], State.GONE, 1),
        ([Answer.NOT_FOUND, Answer.OK], State.WORKS, 7),
        ([Answer.PRIVATE], State.PRIVATE, 7),
        ([Answer.REFUSED] * 7, State.REFUSED, 7),
        ([Answer.BUSY] * 7, State.REFUSED, 1),
        ([Answer.CERTIFICATE] * 7, State.REFUSED, 7),
        ([Answer.FAILED], State.TEMPORARY, 1),
        ([Answer.FAILED, Answer.UNREACHABLE], State.TEMPORARY, 1),
        ([Answer.FAILED, Answer.UNREACHABLE, Answer.CIRCLE], State.GONE, 1),
        ([Answer.CIRCLE] * 3, State.GONE, 1),
        ([Answer.FAILED, Answer.OK, Answer.FAILED, Answer.FAILED], State.TEMPORARY, 1),
        ([Answer.FAILED, Answer.REFUSED, Answer.FAILED, Answer.FAILED], State.TEMPORARY, 1),
        ([Answer.NOT_FOUND, Answer.NOT_FOUND, Answer.FAILED], State.GONE, 1),
        ([Answer.NOT_FOUND, Answer.FAILED], State.TEMPORARY, 1),
    ],
)
def test_the_state_and_when_to_come_again(answers: list[Answer], state: State, days: int) -> None:
    assert state_of(visits(*answers)) is state
    assert until_next_visit(visits(*answers)) == timedelta(days=days)


@given(VISITS)
def test_what_keeps_us_out_is_never_called_gone(answers: list[Answer]) -> None:
    for last in KEEPS_OUT:
        assert state_of(visits(*answers, last)) is State.REFUSED


@given(VISITS)
def test_what_works_works(answers: list[Answer]) -> None:
    assert state_of(visits(*answers, Answer.OK)) is State.WORKS


@given(VISITS)
def test_a_failure_is_gone_on_the_third_day_and_not_before(answers: list[Answer]) -> None:
    known = visits(*answers, Answer.OK)
    for number in range(1, DAYS + 2):
        known = visits(*answers, Answer.OK, *[Answer.FAILED] * number)
        assert state_of(known) is (State.GONE if number >= DAYS else State.TEMPORARY)


@given(VISITS)
def test_many_visits_on_one_day_are_one(answers: list[Answer]) -> None:
    known: list[Visit] = []
    for answer in [*answers, Answer.FAILED]:
        known = remembered(known, Visit(FIRST, answer))
    assert known == [Visit(FIRST, Answer.FAILED)]


@given(VISITS)
def test_little_is_remembered_and_it_changes_no_state(answers: list[Answer]) -> None:
    known: list[Visit] = []
    for visit in visits(*answers):
        known = remembered(known, visit)
    assert len(known) <= REMEMBERED
    assert state_of(known) is state_of(visits(*answers))


@pytest.mark.parametrize(
    ("url", "target", "elsewhere", "front"),
    [
        ("http://a.example/x", "https://a.example/x", False, False),
        ("https://a.example/x", "https://www.a.example/x/", False, False),
        ("https://www.a.example/x/", "https://a.example/x", False, False),
        ("https://a.example", "https://a.example/", False, False),
        ("https://a.example/x", "https://b.example/x", True, False),
        ("https://a.example/x", "https://a.example/y", True, False),
        ("https://a.example/x", "https://a.example/x?y=1", True, False),
        ("https://a.example/x", "https://a.example/", True, True),
        ("https://a.example/?page=3", "https://a.example/", True, True),
        ("https://a.example/", "https://b.example/", True, False),
    ],
)
def test_what_is_called_moved(url: str, target: str, elsewhere: bool, front: bool) -> None:
    assert is_another_place(url, target) is elsewhere
    assert leads_to_front_page(url, target) is front
