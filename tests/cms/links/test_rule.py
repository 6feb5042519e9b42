"""What some visits amount to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.links.rule import (
    DAYS,
    LinkState,
    Visit,
    VisitAnswer,
    is_another_place,
    leads_to_front_page,
    remembered,
    state_of,
    until_next_visit,
)

FIRST = date(2026, 11, 2)
KEEPS_OUT = (VisitAnswer.REFUSED, VisitAnswer.BUSY, VisitAnswer.CERTIFICATE)
VISITS = st.lists(st.sampled_from(list(VisitAnswer)), max_size=12)


def visits(*answers: VisitAnswer) -> list[Visit]:
    return [Visit(FIRST + timedelta(days=number), answer) for number, answer in enumerate(answers)]


@pytest.mark.parametrize(
    ("answers", "state", "days"),
    [
        ([], LinkState.NEW, 7),
        ([VisitAnswer.OK], LinkState.WORKS, 7),
        ([VisitAnswer.MOVED], LinkState.MOVED, 7),
        ([VisitAnswer.NOT_FOUND], LinkState.GONE, 1),
        ([VisitAnswer.NO_ADDRESS], LinkState.GONE, 1),
        ([VisitAnswer.OK, VisitAnswer.NOT_FOUND], LinkState.GONE, 1),
        ([VisitAnswer.NOT_FOUND, VisitAnswer.OK], LinkState.WORKS, 7),
        ([VisitAnswer.PRIVATE], LinkState.PRIVATE, 7),
        ([VisitAnswer.REFUSED] * 7, LinkState.REFUSED, 7),
        ([VisitAnswer.BUSY] * 7, LinkState.REFUSED, 1),
        ([VisitAnswer.OK, VisitAnswer.BUSY], LinkState.REFUSED, 1),
        ([VisitAnswer.BUSY, VisitAnswer.OK], LinkState.WORKS, 7),
        ([VisitAnswer.CERTIFICATE] * 7, LinkState.REFUSED, 7),
        ([VisitAnswer.FAILED], LinkState.TEMPORARY, 1),
        ([VisitAnswer.FAILED, VisitAnswer.UNREACHABLE], LinkState.TEMPORARY, 1),
        ([VisitAnswer.FAILED, VisitAnswer.UNREACHABLE, VisitAnswer.CIRCLE], LinkState.GONE, 1),
        ([VisitAnswer.CIRCLE] * 3, LinkState.GONE, 1),
        (
            [VisitAnswer.FAILED, VisitAnswer.OK, VisitAnswer.FAILED, VisitAnswer.FAILED],
            LinkState.TEMPORARY,
            1,
        ),
        (
            [VisitAnswer.FAILED, VisitAnswer.REFUSED, VisitAnswer.FAILED, VisitAnswer.FAILED],
            LinkState.TEMPORARY,
            1,
        ),
        ([VisitAnswer.NOT_FOUND, VisitAnswer.NOT_FOUND, VisitAnswer.FAILED], LinkState.GONE, 1),
        ([VisitAnswer.NOT_FOUND, VisitAnswer.FAILED], LinkState.TEMPORARY, 1),
    ],
)
def test_the_state_and_when_to_come_again(answers: list[VisitAnswer], state: LinkState, days: int) -> None:
    assert state_of(visits(*answers)) is state
    assert until_next_visit(visits(*answers)) == timedelta(days=days)


@given(VISITS)
def test_what_keeps_us_out_is_never_called_gone(answers: list[VisitAnswer]) -> None:
    for last in KEEPS_OUT:
        assert state_of(visits(*answers, last)) is LinkState.REFUSED


@given(VISITS)
def test_what_works_works(answers: list[VisitAnswer]) -> None:
    assert state_of(visits(*answers, VisitAnswer.OK)) is LinkState.WORKS


@given(VISITS)
def test_a_failure_is_gone_on_the_third_day_and_not_before(answers: list[VisitAnswer]) -> None:
    known = visits(*answers, VisitAnswer.OK)
    for number in range(1, DAYS + 2):
        known = visits(*answers, VisitAnswer.OK, *[VisitAnswer.FAILED] * number)
        assert state_of(known) is (LinkState.GONE if number >= DAYS else LinkState.TEMPORARY)


@given(VISITS)
def test_many_visits_on_one_day_are_one(answers: list[VisitAnswer]) -> None:
    known: list[Visit] = []
    for answer in [*answers, VisitAnswer.FAILED]:
        known = remembered(known, Visit(FIRST, answer))
    assert known == [Visit(FIRST, VisitAnswer.FAILED)]


@given(VISITS)
def test_little_is_remembered_and_it_changes_no_state(answers: list[VisitAnswer]) -> None:
    known: list[Visit] = []
    for visit in visits(*answers):
        known = remembered(known, visit)
    assert len(known) == min(len(answers), 7)
    assert state_of(known) is state_of(visits(*answers))


@pytest.mark.parametrize(
    ("url", "target", "elsewhere", "front"),
    [
        ("http://a.example/x", "https://a.example/x", False, False),
        ("https://a.example/x", "https://www.a.example/x/", False, False),
        ("https://www.a.example/x/", "https://a.example/x", False, False),
        ("https://a.example", "https://a.example/", False, False),
        ("https://a.example/x", "https://b.example/x", True, False),
        ("https://a.example/x", "https:///x", True, False),
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
