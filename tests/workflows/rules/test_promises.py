"""What is promised is never less than what is done: months, minutes and terms."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.rules.promises import Promises, reading_minutes, within_months

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def months_later(day: date, months: int) -> date:
    """The same day so many months later; the last of that month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


@pytest.mark.parametrize(
    ("days", "months"),
    [
        *((0, None), (20, None), (21, 1), (26, 1), (27, 1), (28, None)),
        *((58, 2), (59, None), (88, 3), (90, None), (119, 4), (149, 5)),
        *((173, None), (174, 6), (180, 6)),
    ],
)
def test_months_are_said_when_they_are_exact(days: int, months: int | None) -> None:
    assert within_months(days) == months


@given(st.integers(0, 180), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_within_so_many_months_is_true_on_every_day_of_the_year(days: int, ended: date) -> None:
    months = within_months(days)
    if months is not None:
        deleted = ended + timedelta(days=days + 1)  # by the run of the day after
        assert deleted <= months_later(ended, months)
        assert deleted > months_later(ended, months) - timedelta(days=12)


@pytest.mark.parametrize(
    ("words", "questions", "minutes"),
    [(0, 0, 5), (400, 6, 15), (470, 7, 15), (100, 3, 5), (101, 3, 10), (700, 7, 15), (701, 7, 20)],
)
def test_how_long_it_takes(words: int, questions: int, minutes: int) -> None:
    assert reading_minutes(words, questions) == minutes


@given(st.integers(0, 5000), st.integers(0, 30))
def test_nobody_is_promised_less_than_it_takes(words: int, questions: int) -> None:
    said = reading_minutes(words, questions)
    assert said % 5 == 0
    assert said >= 5
    assert 0 <= said - (words / 100 + questions + 1) < 5 or said == 5
    assert reading_minutes(words + 100, questions) >= said


@pytest.mark.parametrize(
    ("answers", "spoken"), [(180, 30), (400, 30), (30, 30), (20, 20), (1, 1), (0, 0), (-5, 0)]
)
def test_a_spoken_answer_is_kept_for_thirty_days_at_most(answers: int, spoken: int) -> None:
    assert Promises.of(answers=answers, parents=30, backups=30).spoken == spoken


@given(st.integers(0, 400), st.integers(0, 60 * 24), st.integers(0, 60 * 24 * 40))
def test_it_is_gone_within_its_term_by_a_command_that_runs_once_a_day(
    answers: int, run: int, age: int
) -> None:
    promised = Promises.of(answers=answers, parents=30, backups=30)
    ended, now = NOW - timedelta(minutes=age), NOW
    is_kept = ended >= promised.spoken_since(now)
    assert is_kept is (now <= promised.spoken_end(ended))
    # the first run of the command after it is due
    erased = promised.spoken_end(ended) + timedelta(minutes=run)
    assert erased <= ended + timedelta(days=max(1, promised.spoken))


@given(st.integers(-5, 400), st.integers(-5, 400), st.integers(-5, 400))
def test_terms_are_those_that_are_carried_out(answers: int, parents: int, backups: int) -> None:
    promised = Promises.of(answers=answers, parents=parents, backups=backups)
    assert 0 <= promised.answers <= 180
    assert 0 <= promised.parents <= 180
    assert promised.backups == max(0, backups)
    assert promised.answers_end(promised.answers_since(NOW)) == NOW
    assert promised.parents_since(NOW) == NOW - timedelta(days=promised.parents)
