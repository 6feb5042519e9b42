"""Days as people in the Netherlands write them: the day first, then the month, then the year."""

import re
from datetime import date
from typing import Final

from cms.text import folded
from cms.typed.errors import NotUnderstoodError, shown

CENTURY: Final = 2000  # of a year in two digits
#: each month in Dutch and in English
MONTHS: Final = (
    *(("januari", "january"), ("februari", "february"), ("maart", "march"), ("april", "april")),
    *(("mei", "may"), ("juni", "june"), ("juli", "july"), ("augustus", "august")),
    *(("september", "september"), ("oktober", "october"), ("november", "november"), ("december", "december")),
)
WEEKDAYS: Final = (
    *(("maandag", "monday"), ("dinsdag", "tuesday"), ("woensdag", "wednesday"), ("donderdag", "thursday")),
    *(("vrijdag", "friday"), ("zaterdag", "saturday"), ("zondag", "sunday")),
)
MARCH: Final = {"mrt": 3}  # the usual short form is not how the name begins
ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
NUMBERS: Final = re.compile(r"(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)", re.ASCII)
WORDS: Final = re.compile(
    r"(?:([a-z]{2,9})\.?,? )?(\d{1,2})[ .-]{0,2}([a-z]{3,9})[ .,-]{0,2}(\d{4}|\d\d)", re.ASCII
)
WITHOUT_YEAR: Final = re.compile(r"\d{1,2}[-/. ]{1,2}(?:\d{1,2}|[a-z]{3,9})\.?", re.ASCII)
LAST_MONTH: Final = 12
FIRST_YEAR: Final = 1900  # nothing here tells of an earlier day


def read_date(written: str) -> date:
    """Return the day of "3-11-2026", "03/11/26", "3 nov. 2026", "di 3 november 2026" or "2026-11-03".

    Raises NotUnderstoodError.
    """
    text = folded(written)
    if match := ISO.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := NUMBERS.fullmatch(text):
        return _day(_year(match[4]), int(match[3]), int(match[1]))
    if match := WORDS.fullmatch(text):
        return _on(match[1] or "", _day(_year(match[4]), _month(match[3]), int(match[2])))
    if WITHOUT_YEAR.fullmatch(text):
        raise NotUnderstoodError("The year is missing in “%(words)s”.", words=shown(written.strip()))
    raise NotUnderstoodError(
        "“%(words)s” is not a day. Write it like 3-11-2026 or 3 november 2026.", words=shown(written.strip())
    )


def _year(digits: str) -> int:
    return int(digits) if len(digits) > 2 else CENTURY + int(digits)  # noqa: PLR2004 - a year in two digits


def _month(name: str) -> int:
    for number, names in enumerate(MONTHS, start=1):
        if any(full.startswith(name) for full in names):
            return number
    if name in MARCH:
        return MARCH[name]
    raise NotUnderstoodError("There is no month “%(name)s”.", name=name)


def _on(word: str, day: date) -> date:
    """Return the day. Raises NotUnderstoodError when the word is another day of the week."""
    for number, names in enumerate(WEEKDAYS):
        for language, full in enumerate(names):
            if word and full.startswith(word) and number != day.weekday():
                raise NotUnderstoodError(
                    "%(day)s is a %(right)s, no %(wrong)s. Which of the two is right?",
                    day=f"{day.day} {MONTHS[day.month - 1][language]} {day.year}",
                    right=WEEKDAYS[day.weekday()][language],
                    wrong=full,
                )
    return day


def _day(year: int, month: int, day: int) -> date:
    if year < FIRST_YEAR:
        raise NotUnderstoodError("The year %(year)d is too long ago. Write it in four digits.", year=year)
    if not 1 <= month <= LAST_MONTH:
        raise NotUnderstoodError(
            "There is no month %(month)d. Write the day first, then the month: 3-11-2026.", month=month
        )
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotUnderstoodError(
            "There is no day %(day)d in month %(month)d of %(year)d.", day=day, month=month, year=year
        ) from error
