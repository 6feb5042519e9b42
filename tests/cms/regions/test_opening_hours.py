"""Open or closed: on ordinary days, on others, and in the two nights that the clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils.translation import override
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cms.regions.hours_in_words import hours_in_words
from cms.regions.opening_hours import (
    AROUND_THE_CLOCK,
    MIDNIGHT,
    ZONE,
    DayHours,
    ExceptionalDays,
    OpeningHours,
)
from tests.rehearsal import examples

MORNING, AFTERNOON = (time(9), time(12, 30)), (time(13, 30), time(17))
WHOLE, HALF, CLOSED = DayHours((MORNING, AFTERNOON)), DayHours((MORNING,)), DayHours()
WEEK = (WHOLE, WHOLE, WHOLE, WHOLE, HALF, CLOSED, CLOSED)
HOLIDAY = ExceptionalDays(date(2026, 12, 24), date(2027, 1, 1), CLOSED, "Kerst")
SHORT = ExceptionalDays(date(2026, 4, 27), date(2026, 4, 27), DayHours(((time(10), time(11)),)))
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
        ("2026-04-03T10:00", True),  # Good Friday
        ("2025-05-05T10:00", False),
    ],
)
def test_a_moment(moment: str, is_open: bool) -> None:
    assert HOURS.is_open(local(moment)) is is_open


def test_a_moment_may_come_from_any_clock() -> None:
    assert HOURS.is_open(datetime(2026, 7, 6, 7, 0, tzinfo=UTC))  # nine o'clock, in summer
    assert not HOURS.is_open(datetime(2026, 11, 23, 7, 0, tzinfo=UTC))


def test_public_holidays_count_when_that_is_said() -> None:
    easter = local("2026-04-06T10:00")
    assert OpeningHours(WEEK, closed_on=()).is_open(easter)
    assert not OpeningHours(WEEK).is_open(easter)


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ("2026-12-23", WHOLE),
        ("2026-12-24", CLOSED),
        ("2026-12-25", CLOSED),
        ("2027-01-01", CLOSED),
        ("2027-01-04", WHOLE),
        ("2026-04-26", CLOSED),
        ("2026-04-27", SHORT.hours),
        ("2026-04-28", WHOLE),
        ("2026-05-25", CLOSED),
        ("2026-11-27", HALF),
    ],
)
def test_the_hours_of_a_day(day: str, hours: DayHours) -> None:
    assert HOURS.hours_on(date.fromisoformat(day)) == hours


def test_of_two_exceptions_on_one_day_the_first_one_counts() -> None:
    day = SHORT.first
    assert OpeningHours(WEEK, (SHORT, ExceptionalDays(day, day))).hours_on(day) == SHORT.hours
    assert OpeningHours(WEEK, (ExceptionalDays(day, day), SHORT)).hours_on(day) == CLOSED


NIGHT = OpeningHours((*[CLOSED] * 6, DayHours(((time(2, 15), time(2, 45)),))))


def test_around_the_clock_is_every_moment_of_that_day_and_none_after_it() -> None:
    sunday = OpeningHours((*[CLOSED] * 6, AROUND_THE_CLOCK))
    evening = OpeningHours((*[CLOSED] * 6, DayHours(((time(20), MIDNIGHT),))))
    for day in ("2026-11-29", "2026-03-29", "2026-10-25"):  # the clock goes forward, and back
        start = datetime.fromisoformat(day).replace(tzinfo=ZONE)
        assert not sunday.is_open(start.astimezone(UTC) - timedelta(minutes=1))
        assert sunday.is_open(start)
        assert not evening.is_open(start)
        end = (start + timedelta(days=1)).astimezone(UTC)
        for hours in (sunday, evening):
            assert hours.is_open(end - timedelta(minutes=1))
            assert not hours.is_open(end)


def test_who_is_there_by_appointment_alone_is_not_open() -> None:
    hours = OpeningHours((DayHours(by_appointment=True),) * 7)
    assert not hours.is_open(local("2026-11-23T10:00"))


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
    lambda found: DayHours(tuple(zip(sorted(found)[::2], sorted(found)[1::2], strict=False)))
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
    shown = any(opens <= there.time() < closes for opens, closes in week[there.weekday()].periods)
    assert OpeningHours(week, closed_on=()).is_open(moment) is shown


def test_the_week_in_words() -> None:
    with override("en"):
        assert hours_in_words(HOURS.week) == "Monday to Thursday 09:00–12:30, 13:30–17:00; Friday 09:00–12:30"
        assert hours_in_words([CLOSED] * 7) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "Monday 09:00–12:30 and by appointment; Tuesday by appointment; Wednesday day and night",
        ),
        ("nl", "maandag 09:00–12:30 en op afspraak; dinsdag op afspraak; woensdag dag en nacht"),
        (
            "nl-x-simple",
            "maandag 09:00–12:30 en op afspraak; dinsdag op afspraak; woensdag dag en nacht",
        ),
        ("tr", "pazartesi 09:00–12:30 ve randevuyla; salı randevuyla; çarşamba günün 24 saati"),
    ],
)
def test_appointments_and_nights_in_words(language: str, words: str) -> None:
    appointment = DayHours(by_appointment=True)
    both = DayHours((MORNING,), by_appointment=True)
    week = [both, appointment, AROUND_THE_CLOCK, *[CLOSED] * 4]
    with override(language):
        assert hours_in_words(week) == words


def test_an_evening_lasts_until_24_00_in_words() -> None:
    with override("en"):
        assert hours_in_words([DayHours(((time(20), MIDNIGHT),))]) == "Monday 20:00–24:00"
