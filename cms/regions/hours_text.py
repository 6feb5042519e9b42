"""Reads and writes the hours of one day as editors write them. Pure Python."""

import re
from collections.abc import Iterable
from datetime import time
from itertools import pairwise
from typing import Final

from cms.regions.opening_hours import AROUND_THE_CLOCK, MIDNIGHT, DayHours, Period, clock
from cms.text import comparison_form
from cms.typed.errors import NotUnderstoodError, shown

CLOSED: Final = frozenset({"", "-", "dicht", "gesloten", "closed"})
DAY_AND_NIGHT: Final = frozenset(
    {"dag en nacht", "24 uur", "24 uur per dag", "24u", "24/7", "altijd open", "day and night", "24 hours"}
)
BY_APPOINTMENT: Final = "op afspraak"
APPOINTMENT: Final = re.compile(
    r"(?:alleen |enkel |ook |only |also )?(?:op|volgens|na|by) (?:afspraak|appointment)"
)
_TIME: Final = r"(\d{1,2})(?: ?[:.uh] ?(\d{2})(?!\d)|(?<=\d\d)(\d{2})(?!\d))?(?: ?(?:uur|u|h)\b\.?)?"
PERIOD: Final = re.compile(
    rf"(?:open )?(?:van |vanaf |from )?{_TIME} ?(?:-|tot en met|tot|t/m|until|to) ?{_TIME}", re.ASCII
)
#: between two periods; not the slash of "t/m", and not the middle of "tot en met"
BETWEEN: Final = re.compile(r" ?(?:[,;\n&+]|(?<!t)/|(?<![a-z])(?:en|and)(?![a-z])(?! met\b)) ?")
PAUSE: Final = re.compile(r"\b(?:pauze|lunch|lunchpauze|break)\b")
WEEKDAY: Final = re.compile(
    r"\b(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)\b"
)
NOON: Final = time(12)
EARLY: Final = time(6)  # what closes before it, may have opened the evening before


def read_hours(written: str) -> DayHours:
    """Return the hours of "9-12.30, 13:30 tot 17 uur", "op afspraak", "dag en nacht" or "gesloten".

    Raises NotUnderstoodError that shows which part is wrong.
    """
    text = "\n".join(comparison_form(line) for line in written.splitlines()).strip().casefold().rstrip(".")
    if text in CLOSED:
        return DayHours()
    if text in DAY_AND_NIGHT:
        return AROUND_THE_CLOCK
    periods, by_appointment = [], False
    for part in filter(None, (part.strip() for part in BETWEEN.split(text))):
        if APPOINTMENT.fullmatch(part):
            by_appointment = True
        else:
            periods.append(_period(part))
    periods.sort()
    for one, other in pairwise(periods):
        if other[0] < one[1] or one[1] == MIDNIGHT:
            raise NotUnderstoodError(
                "Two periods overlap: one ends at %(end)s, the next begins at %(begin)s.",
                end=clock(one[1], closing=True),
                begin=clock(other[0]),
            )
    return DayHours(tuple(periods), by_appointment=by_appointment)


def write_hours(hours: DayHours) -> str:
    """Return hours in their one form: "09:00-12:30, 13:30-17:00, op afspraak"; "" for closed."""
    return ", ".join([*_written(hours.periods), *([BY_APPOINTMENT] if hours.by_appointment else [])])


def _written(periods: Iterable[Period]) -> list[str]:
    return [f"{clock(opens)}-{clock(closes, closing=True)}" for opens, closes in periods]


def _period(part: str) -> Period:
    match = PERIOD.fullmatch(part)
    if not match:
        raise _not_a_period(part)
    hours = [int(match[1]), int(match[4])]
    minutes = [int(match[2] or match[3] or 0), int(match[5] or match[6] or 0)]
    if (hours[1], minutes[1]) == (24, 0):
        hours[1] = 0
        midnight = True
    else:
        midnight = (hours[1], minutes[1]) == (0, 0) and (hours[0], minutes[0]) != (0, 0)
    try:
        opens, closes = time(hours[0], minutes[0]), time(hours[1], minutes[1])
    except ValueError as error:
        raise NotUnderstoodError(
            "A day runs from 00:00 to 24:00; “%(part)s” does not fit.", part=shown(part)
        ) from error
    if closes <= opens and not midnight:
        raise _wrong_way(opens, closes)
    return opens, closes


def _wrong_way(opens: time, closes: time) -> NotUnderstoodError:
    if opens == closes == MIDNIGHT:
        return NotUnderstoodError("Around the clock is 00:00-24:00; leave the hours empty for closed.")
    params = {"opens": clock(opens), "closes": clock(closes)}
    if closes < NOON and (later := closes.replace(hour=closes.hour + 12)) > opens:
        return NotUnderstoodError(
            "It closes at %(closes)s, before it opens at %(opens)s. Write %(later)s if you mean that.",
            **params,
            later=clock(later),
        )
    if closes < EARLY:
        return NotUnderstoodError(
            "A day ends at midnight: write %(opens)s-24:00, and on the next day 00:00-%(closes)s.", **params
        )
    return NotUnderstoodError(
        "It closes at %(closes)s, before it opens at %(opens)s. Turn them round?", **params
    )


def _not_a_period(part: str) -> NotUnderstoodError:
    words = shown(part)
    if PAUSE.search(part):
        return NotUnderstoodError(
            "Leave the pause out (“%(part)s”), and write the hours around it: 09:00-12:30, 13:30-17:00.",
            part=words,
        )
    if WEEKDAY.search(part):
        return NotUnderstoodError(
            "“%(part)s” names a day. Each day has a field of its own: write 09:00-17:00 in it.",
            part=words,
        )
    if "afspraak" in part or "appointment" in part:
        return NotUnderstoodError(
            "“%(part)s” can mean two things. With and without an appointment: 09:00-12:00, op afspraak. "
            "With an appointment alone: op afspraak.",
            part=words,
        )
    return NotUnderstoodError(
        "“%(part)s” is not a period. Write it like this: 09:00-12:30, 13:30-17:00.", part=words
    )
