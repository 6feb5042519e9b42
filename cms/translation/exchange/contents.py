"""The contents of a translation file, independent of its format. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime

MAX_BYTES = 2_000_000  # the longest article of a support point is a hundredth of this
MOST_UNITS = 5_000
Place = tuple[str, str]
# characters that text pasted from a word processor may contain, but XML may not
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class UnreadableFileError(Exception):
    """The file cannot be read; the message tells the user what to do."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence in a file. `source` and `target` are HTML as in a segment."""

    number: int
    path: str
    source: str
    target: str
    needs_review: bool = False


def without_control_characters(text: str) -> str:
    """Return the text without the characters that not every format can hold."""
    return _NOT_IN_XML.sub("", text)


def place_of(path: str, source: str) -> Place:
    """Return the key of a sentence: its place in the text, and its Dutch text."""
    return path, without_control_characters(source)


@dataclass(frozen=True, slots=True)
class Contents:
    """A parsed file. `translation` is the id of the translation that the file claims to be an export of."""

    translation: str
    exported_at: datetime | None
    units: tuple[Unit, ...]


def parse_timestamp(text: str) -> datetime | None:
    """Return the time in a file's header; None when it is absent, invalid or has no time zone."""
    try:
        timestamp = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return timestamp if timestamp.tzinfo else None
