"""The days on which a support point is closed, by the holidays that it chose."""

from datetime import date

import pytest

from cms.regions.enums import ClosedOn
from cms.regions.public_holidays import USUALLY_CLOSED, PublicHoliday, closed_days

LIBERATION, LUSTRUM = PublicHoliday.LIBERATION_DAY, PublicHoliday.LIBERATION_DAY_LUSTRUM


@pytest.mark.parametrize(
    ("holiday", "day", "name"),
    [
        ("newYearsDay", "2026-01-01", "Nieuwjaarsdag"),
        ("goodFriday", "2026-04-03", "Goede vrijdag"),
        ("easterSunday", "2026-04-05", "Eerste paasdag"),
        ("easterMonday", "2026-04-06", "Tweede paasdag"),
        ("kingsDay", "2026-04-27", "Koningsdag"),
        ("kingsDay", "2025-04-26", "Koningsdag"),  # the 27th was a Sunday
        ("liberationDay", "2026-05-05", "Bevrijdingsdag"),
        ("liberationDay", "2030-05-05", "Bevrijdingsdag"),
        ("liberationDayLustrum", "2030-05-05", "Bevrijdingsdag"),
        ("ascensionDay", "2026-05-14", "Hemelvaartsdag"),
        ("whitSunday", "2026-05-24", "Eerste pinksterdag"),
        ("whitMonday", "2026-05-25", "Tweede pinksterdag"),
        ("christmasDay", "2026-12-25", "Eerste kerstdag"),
        ("secondChristmasDay", "2026-12-26", "Tweede kerstdag"),
    ],
)
def test_one_holiday_alone(holiday: str, day: str, name: str) -> None:
    assert closed_days(int(day[:4]), [PublicHoliday(holiday)]) == {date.fromisoformat(day): name}


def test_usually_it_is_not_good_friday_and_the_fifth_of_may_once_in_five_years() -> None:
    assert len(closed_days(2026, USUALLY_CLOSED)) == 9
    assert date(2026, 4, 3) not in closed_days(2026, USUALLY_CLOSED)
    assert [date(year, 5, 5) in closed_days(year, USUALLY_CLOSED) for year in range(2025, 2031)] == [
        *[True, False, False, False, False, True]
    ]


def test_the_lustrum_adds_nothing_to_each_year_and_is_no_day_in_between() -> None:
    assert closed_days(2026, [LUSTRUM]) == {}
    assert closed_days(2030, [LUSTRUM, LIBERATION]) == closed_days(2030, [LIBERATION])


def test_two_holidays_on_one_day_are_each_named_when_chosen() -> None:
    day, ascension = date(2016, 5, 5), PublicHoliday.ASCENSION_DAY
    assert closed_days(2016, [ascension]) == {day: "Hemelvaartsdag"}
    assert closed_days(2016, [LIBERATION]) == {day: "Bevrijdingsdag"}
    assert closed_days(2016, [LIBERATION, ascension]) == {day: "Bevrijdingsdag; Hemelvaartsdag"}


def test_days_come_in_order_and_none_without_a_choice() -> None:
    days = list(closed_days(2027, list(PublicHoliday)))
    assert days == sorted(days)
    assert closed_days(2027, []) == {}


def test_an_editor_can_choose_each_of_them() -> None:
    assert ClosedOn.values == [holiday.value for holiday in PublicHoliday]
