"""Open or closed: on ordinary days, on others, and in the two nights that the clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cms.regions.hours_in_words import hours_in_words
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
    ("moment", "is_open"),
    [
        ("2026-11-23T08:59", False),
        ("2026-11-23T09:00", True),
        ("2026-11-23T12:30", False),
        ("2026-11-23T16:59", True),
        ("2026-11-27T12:30", False),  # Friday afternoon
        ("2026-12-23T17:00", False),  # the holidays, then a weekend
        ("2026-04-06T10:00", False),  # Easter Monday
        ("2026-04-27T10:30", True),  # King's Day, open by exception
        ("2026-05-05T10:00", True),  # Liberation Day is free once in five years
        ("2030-05-06T10:00", True),
    ],
)
def test_a_moment(moment: str, is_open: bool) -> None:
    assert HOURS.is_open(local(moment)) is is_open


def test_a_moment_may_come_from_any_clock() -> None:
    assert HOURS.is_open(datetime(2026, 7, 6, 7, 0, tzinfo=UTC))  # nine o'clock, in summer
    assert not HOURS.is_open(datetime(2026, 11, 23, 7, 0, tzinfo=UTC))


def test_public_holidays_count_when_that_is_said() -> None:
    easter = local("2026-04-06T10:00")
    assert OpeningHours(WEEK, closed_on_public_holidays=False).is_open(easter)
    assert public_holidays(2026)[date(2026, 4, 27)] == "Koningsdag"


@pytest.mark.parametrize(
    ("day", "periods"),
    [
        ("2026-12-23", (MORNING, AFTERNOON)),
        ("2026-12-24", ()),
        ("2026-12-25", ()),
        ("2027-01-01", ()),
        ("2027-01-04", (MORNING, AFTERNOON)),
        ("2026-04-26", ()),
        ("2026-04-27", ((time(10), time(11)),)),
        ("2026-04-28", (MORNING, AFTERNOON)),
        ("2026-05-25", ()),
        ("2026-11-27", (MORNING,)),
    ],
)
def test_the_periods_of_a_day(day: str, periods: tuple[object, ...]) -> None:
    assert HOURS.periods_on(date.fromisoformat(day)) == periods


def test_of_two_exceptions_on_one_day_the_first_one_counts() -> None:
    day = SHORT.first
    assert OpeningHours(WEEK, (SHORT, ExceptionalDays(day, day))).periods_on(day) == SHORT.periods
    assert OpeningHours(WEEK, (ExceptionalDays(day, day), SHORT)).periods_on(day) == ()


NIGHT = OpeningHours(((), (), (), (), (), (), ((time(2, 15), time(2, 45)),)))


def test_a_period_that_the_clock_skips_is_not_there() -> None:
    # from midnight until four o'clock
    for minutes in range(180):
        assert not NIGHT.is_open(local("2026-03-29T00:00") + timedelta(minutes=minutes))
    assert NIGHT.is_open(local("2026-04-12T02:15"))


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


@settings(max_examples=examples(200), deadline=None)
@given(st.tuples(*[days] * 7), moments)
def test_it_is_open_when_the_clock_on_the_wall_says_so(week, moment) -> None:
    there = moment.astimezone(ZONE)
    assume(there.utcoffset() == (moment + timedelta(days=1)).astimezone(ZONE).utcoffset())
    assume(there.utcoffset() == (moment - timedelta(days=1)).astimezone(ZONE).utcoffset())
    shown = any(opens <= there.time() < closes for opens, closes in week[there.weekday()])
    assert OpeningHours(week, closed_on_public_holidays=False).is_open(moment) is shown


def test_the_week_in_words() -> None:
    with override("en"):
        assert hours_in_words(HOURS.week) == "Monday to Thursday 09:00–12:30, 13:30–17:00; Friday 09:00–12:30"
        assert hours_in_words([()] * 7) == ""
