"""The public holidays of the Netherlands, and on which of them a support point is closed. Pure Python."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

import holidays

LUSTRUM: Final = 5  # in these years 5 May is a day off for most people


class PublicHoliday(StrEnum):
    """A holiday, by the word of the API. Liberation Day is here twice: each year, and once in five years."""

    NEW_YEARS_DAY = "newYearsDay"
    GOOD_FRIDAY = "goodFriday"
    EASTER_SUNDAY = "easterSunday"
    EASTER_MONDAY = "easterMonday"
    KINGS_DAY = "kingsDay"
    LIBERATION_DAY = "liberationDay"
    LIBERATION_DAY_LUSTRUM = "liberationDayLustrum"
    ASCENSION_DAY = "ascensionDay"
    WHIT_SUNDAY = "whitSunday"
    WHIT_MONDAY = "whitMonday"
    CHRISTMAS_DAY = "christmasDay"
    SECOND_CHRISTMAS_DAY = "secondChristmasDay"


#: on Good Friday, and on 5 May in most years, most people work
USUALLY_CLOSED: Final = tuple(
    holiday
    for holiday in PublicHoliday
    if holiday not in (PublicHoliday.GOOD_FRIDAY, PublicHoliday.LIBERATION_DAY)
)
_BY_NAME: Final = {
    "Nieuwjaarsdag": PublicHoliday.NEW_YEARS_DAY,
    "Goede vrijdag": PublicHoliday.GOOD_FRIDAY,
    "Eerste paasdag": PublicHoliday.EASTER_SUNDAY,
    "Tweede paasdag": PublicHoliday.EASTER_MONDAY,
    "Koningsdag": PublicHoliday.KINGS_DAY,
    "Bevrijdingsdag": PublicHoliday.LIBERATION_DAY,
    "Hemelvaartsdag": PublicHoliday.ASCENSION_DAY,
    "Eerste pinksterdag": PublicHoliday.WHIT_SUNDAY,
    "Tweede pinksterdag": PublicHoliday.WHIT_MONDAY,
    "Eerste kerstdag": PublicHoliday.CHRISTMAS_DAY,
    "Tweede kerstdag": PublicHoliday.SECOND_CHRISTMAS_DAY,
}


def closed_days(year: int, closed_on: Collection[PublicHoliday]) -> dict[date, str]:
    """Return the days of a year that these holidays are on, with their Dutch names, in order."""
    chosen = set(closed_on)
    if PublicHoliday.LIBERATION_DAY_LUSTRUM in chosen and year % LUSTRUM == 0:
        chosen.add(PublicHoliday.LIBERATION_DAY)
    days: dict[date, str] = {}
    for day, name in _all(year):
        if _BY_NAME[name] in chosen:
            days[day] = f"{days[day]}; {name}" if day in days else name
    return days


@lru_cache(maxsize=16)
def _all(year: int) -> tuple[tuple[date, str], ...]:
    """Return the holidays of a year in order; two of them may be on one day."""
    found = holidays.country_holidays("NL", years=year, language="nl", categories=("public", "optional"))
    return tuple((day, name) for day, names in sorted(found.items()) for name in names.split("; "))
