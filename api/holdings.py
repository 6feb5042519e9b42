"""What a site has of a text, by the last line of the feed about it and what is known of the site. Pure.

The truth is on the site, which we cannot see: only what the site itself showed or said is counted, and the
newest of it first. Nothing known is never taken for "it has it".
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Holding(StrEnum):
    """What a site has of a text, the most urgent first."""

    MAY_BE_WITHDRAWN = "may_be_withdrawn"
    MAY_BE_OLDER = "may_be_older"
    UNKNOWN = "unknown"
    HAS = "has"


class LastLine(NamedTuple):
    """The last line about a text. `etag` is the form in force, "" after a withdrawal."""

    sequence: int
    at: datetime
    etag: str

    @property
    def withdrawn(self) -> bool:
        """Whether the text was taken back."""
        return not self.etag


class Evidence(NamedTuple):
    """What a site showed or said at one moment.

    `place` is the last line that it has; None when it did not say. `form` is the form that it says to have of
    this text, "" when it says that it has none; None when it said nothing of its forms.
    """

    at: datetime
    place: int | None
    form: str | None


def holding(line: LastLine, known: Iterable[Evidence]) -> Holding:
    """Return what a site has of a text.

    A form that it named after the line decides, also against its place: a site may have passed a line without
    storing what it is about. A place decides else: whoever has passed a line has what it says.
    """
    behind = Holding.MAY_BE_WITHDRAWN if line.withdrawn else Holding.MAY_BE_OLDER
    for one in sorted(known, key=lambda one: one.at, reverse=True):
        if one.form is not None and one.at >= line.at and one.form == line.etag:
            return Holding.HAS
        if one.form:
            return behind
        if one.place is not None:
            return Holding.HAS if one.place >= line.sequence else behind
    return Holding.UNKNOWN


def worst(holdings: Iterable[Holding]) -> Holding:
    """Return the most urgent of them: a site has a text in more than one form, the national and its own."""
    found = set(holdings)
    return next((one for one in Holding if one in found), Holding.UNKNOWN)
