"""What a file of translations holds, whatever its format. Pure."""

from dataclasses import dataclass
from datetime import datetime

MOST_BYTES = 2_000_000  # the longest article of a support point is a hundredth of this
MOST_UNITS = 5_000


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
