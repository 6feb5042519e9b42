"""Parses and formats opening hours as editors write them."""

import re
from collections.abc import Iterable
from datetime import time
from itertools import pairwise

from django.utils.translation import gettext as _

from cms.regions.opening_hours import Period

PERIOD = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:-|–|—|tot|t/m|to)(\d{1,2})(?:[:.](\d{2}))?(?:uur|u)?")
CLOSED = {"", "-", "dicht", "gesloten", "closed"}


def read_periods(text: str) -> list[Period]:
    """Return the periods of "9-12.30, 13:30 tot 17 uur", in order; none for an empty text or "closed".

    Raises ValueError with a message for the editor.
    """
    compact = "".join(text.casefold().split())
    if compact in CLOSED:
        return []
    periods = sorted(_period(part) for part in re.split(r"[,;]|en(?=\d)|and(?=\d)", compact))
    for (_opens, closes), (opens, _closes) in pairwise(periods):
        if opens < closes:
            raise ValueError(
                _("Two periods overlap: one ends at %(end)s, the next begins at %(begin)s.")
                % {"end": _clock(closes), "begin": _clock(opens)}
            )
    return periods


def write_periods(periods: Iterable[Period]) -> str:
    """Return periods in their normalised form: "09:00-12:30, 13:30-17:00"."""
    return ", ".join(f"{_clock(opens)}-{_clock(closes)}" for opens, closes in periods)


def _period(part: str) -> Period:
    match = PERIOD.fullmatch(part)
    if not match:
        raise ValueError(
            _("“%(part)s” is not a period. Write it like this: 09:00-12:30, 13:30-17:00.") % {"part": part}
        )
    numbers = [int(group or 0) for group in match.groups()]
    try:
        opens, closes = time(numbers[0], numbers[1]), time(numbers[2], numbers[3])
    except ValueError as error:
        raise ValueError(
            _("A day runs from 00:00 to 23:59; “%(part)s” does not fit.") % {"part": part}
        ) from error
    if closes <= opens:
        raise ValueError(
            _("It closes at %(closes)s, before it opens at %(opens)s. Turn them round?")
            % {"closes": _clock(closes), "opens": _clock(opens)}
        )
    return opens, closes


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"
