"""What a file of translations holds, whatever its format. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime

MOST_BYTES = 2_000_000  # the longest article of a support point is a hundredth of this
MOST_UNITS = 5_000
Place = tuple[str, str]
# what a text pasted from a word processor may hold, and XML may not
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class UnreadableFileError(Exception):
    """The file cannot be read; the message says to its sender what to do."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence in a file. `source` and `target` are HTML as a segment holds it."""

    number: int
    path: str
    source: str
    target: str
    needs_review: bool = False


def without_control_characters(text: str) -> str:
    """Return the text as every format can hold it."""
    return _NOT_IN_XML.sub("", text)


def place_of(path: str, source: str) -> Place:
    """By what a sentence is found again: its place in the text, and its Dutch words."""
    return path, without_control_characters(source)


@dataclass(frozen=True, slots=True)
class Contents:
    """A file that was read. `translation` is the id of the translation that it was made from, as it says."""

    translation: str
    exported_at: datetime | None
    units: tuple[Unit, ...]


def moment(written: str) -> datetime | None:
    """Return the moment that a file says it was made, or None when it does not say so."""
    try:
        found = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    return found if found.tzinfo else None
