"""Open or closed: on ordinary days, on others, and in the two nights that the clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.regions.hours_in_words import hours_in_words
from cms.regions.hours_text import read_periods, write_periods
from cms.regions.opening_hours import ZONE, ExceptionalDays, OpeningHours, public_holidays
from tests.rehearsal import examples

MORNING, AFTERNOON = (time(9), time(12, 30)), (time(13, 30), time(17))
WEEK = (((MORNING, AFTERNOON),) * 4) + ((MORNING,), (), ())
HOLIDAY = ExceptionalDays(date(2026, 12, 24), date(2027, 1, 1), (), "Kerst")
SHORT = ExceptionalDays(date(2026, 4, 27), date(2026, 4, 27), ((time(10), time(11)),))
HOURS = OpeningHours(WEEK, (HOLIDAY, SHORT))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "is_open", "following"),
    [
        ("2026-11-23T08:59", False, "2026-11-23T09:00"),
        ("2026-11-23T09:00", True, "2026-11-23T09:00"),
        ("2026-11-23T12:30", False, "2026-11-23T13:30"),
        ("2026-11-23T16:59", True, "2026-11-24T09:00"),
        ("2026-11-27T12:30", False, "2026-11-30T09:00"),  # Friday afternoon
        ("2026-12-23T17:00", False, "2027-01-04T09:00"),  # the holidays, then a weekend
        ("2026-04-06T10:00", False, "2026-04-07T09:00"),  # Easter Monday
        ("2026-04-27T10:30", True, "2026-04-28T09:00"),  # King's Day, open by exception
        ("2026-05-05T10:00", True, "2026-05-05T13:30"),  # Liberation Day is free once in five years
        ("2030-05-06T10:00", True, "2030-05-06T13:30"),
    ],
)
def test_a_moment(moment: str, is_open: bool, following: str) -> None:
    assert HOURS.is_open(local(moment)) is is_open
    assert HOURS.next_opening(local(moment)) == local(following)


def test_a_moment_may_come_from_any_clock() -> None:
    assert HOURS.is_open(datetime(2026, 7, 6, 7, 0, tzinfo=UTC))  # nine o'clock, in summer
    assert not HOURS.is_open(datetime(2026, 11, 23, 7, 0, tzinfo=UTC))


def test_public_holidays_count_when_that_is_said() -> None:
    easter = local("2026-04-06T10:00")
    assert OpeningHours(WEEK, closed_on_public_holidays=False).is_open(easter)
    assert public_holidays(2026)[date(2026, 4, 27)] == "Koningsdag"


def test_who_is_never_open_has_no_next_opening() -> None:
    assert OpeningHours(((),) * 7).next_opening(local("2026-11-23T10:00")) is None


NIGHT = OpeningHours(((), (), (), (), (), (), ((time(2, 15), time(2, 45)),)))


def test_a_period_that_the_clock_skips_is_not_there() -> None:
    assert NIGHT.next_opening(local("2026-03-29T00:00")) == local("2026-04-12T02:15")  # Easter is closed


def test_a_period_that_the_clock_shows_twice_lasts_until_the_second_time() -> None:
    for moment in ("2026-10-25T00:20+00:00", "2026-10-25T01:00+00:00", "2026-10-25T01:40+00:00"):
        assert NIGHT.is_open(datetime.fromisoformat(moment))
    assert not NIGHT.is_open(datetime.fromisoformat("2026-10-25T01:45+00:00"))


clocks = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
days = st.lists(clocks, max_size=4, unique=True).map(
    lambda found: tuple(zip(sorted(found)[::2], sorted(found)[1::2], strict=False))
)
moments = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@settings(max_examples=examples(200))
@given(st.tuples(*[days] * 7), st.booleans(), moments)
def test_the_next_opening_is_open_and_nothing_before_it_opens(week, closed, moment) -> None:
    hours = OpeningHours(week, (), closed)
    coming = hours.next_opening(moment)
    if coming is None:
        return
    assert coming >= moment
    assert hours.is_open(coming)
    before = coming - timedelta(minutes=1)
    assert hours.next_opening(coming) == coming
    if before >= moment:
        assert hours.next_opening(before) == coming


@given(days)
def test_hours_are_read_as_they_are_written(periods) -> None:
    assert read_periods(write_periods(periods)) == list(periods)


@given(st.text(max_size=40))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    try:
        periods = read_periods(text)
    except ValueError:
        return
    assert read_periods(write_periods(periods)) == periods


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ""),
        ("gesloten", ""),
        ("9-17", "09:00-17:00"),
        ("9.00 tot 12.30 uur en 13:30–17 uur", "09:00-12:30, 13:30-17:00"),
        ("13-17, 9-12", "09:00-12:00, 13:00-17:00"),
        ("9-12,12-17", "09:00-12:00, 12:00-17:00"),
    ],
)
def test_hours_as_editors_write_them(written: str, kept: str) -> None:
    assert write_periods(read_periods(written)) == kept


def test_the_week_in_words() -> None:
    with override("en"):
        assert hours_in_words(HOURS.week) == "Monday to Thursday 09:00–12:30, 13:30–17:00; Friday 09:00–12:30"
        assert hours_in_words([()] * 7) == ""
