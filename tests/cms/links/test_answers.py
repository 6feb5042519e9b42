"""What a status and its headers mean."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.links.fetching.answers import LONGEST_REST, answer_of, rest_of_host
from cms.links.rule import VisitAnswer

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("statuses", "answer"),
    [
        ((200, 204, 206), VisitAnswer.OK),
        ((404, 410), VisitAnswer.NOT_FOUND),
        ((401, 402, 403, 405, 406, 407, 451, 999), VisitAnswer.REFUSED),
        ((429,), VisitAnswer.BUSY),
        ((300, 304, 400, 408, 425, 500, 502, 503, 504, 520), VisitAnswer.FAILED),
    ],
)
def test_statuses(statuses: tuple[int, ...], answer: VisitAnswer) -> None:
    assert {answer_of(status, {}) for status in statuses} == {answer}


@pytest.mark.parametrize(
    "headers", [{"cf-mitigated": "challenge"}, {"x-amzn-waf-action": "Challenge"}], ids=["first", "second"]
)
@pytest.mark.parametrize("status", [200, 202, 403, 503, 404])
def test_a_question_whether_one_is_human_keeps_us_out(status: int, headers: dict[str, str]) -> None:
    assert answer_of(status, headers) is VisitAnswer.REFUSED


@pytest.mark.parametrize(
    ("status", "value", "rest"),
    [
        (429, "120", timedelta(minutes=2)),
        (503, "120", timedelta(minutes=2)),
        (503, "Mon, 30 Nov 2026 13:00:00 GMT", timedelta(hours=1)),
        (503, "Mon, 30 Nov 2026 13:00:00 -0000", timedelta(hours=1)),
        (503, "Mon, 30 Nov 2026 11:00:00 GMT", timedelta(0)),
        (503, "soon", None),
        (503, "", None),
        (503, "-5", None),
        (503, "²", None),
        (429, "soon", timedelta(hours=1)),
        (429, "", timedelta(hours=1)),
        (429, "9" * 5000, LONGEST_REST),
        (503, "99999999", LONGEST_REST),
        (503, "Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_REST),
        (200, "120", None),
        (500, "120", None),
    ],
)
def test_how_long_a_host_wants_to_be_left_alone(status: int, value: str, rest: timedelta | None) -> None:
    assert rest_of_host(status, {"Retry-After": value}, NOW) == rest


@given(st.text(max_size=40))
def test_whatever_a_host_says_of_it_is_understood_or_left(value: str) -> None:
    rest = rest_of_host(503, {"Retry-After": value}, NOW)
    assert rest is None or timedelta() <= rest <= LONGEST_REST
