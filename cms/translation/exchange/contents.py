"""What a translation file holds, whatever its format. Pure, except for messages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from uuid import UUID

from django.utils.translation import gettext as _

from cms.translation.exchange.passages import Passage, seen_text

MAX_BYTES = 2_000_000  # the longest article of a support point is a hundredth of this
MOST_UNITS = 5_000
_TAG = re.compile(r"<[^<>]*>")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
_NO_LANGUAGE = {"und", "mul", "zxx"}  # what a tool writes when it does not know


class UnreadableFileError(Exception):
    """The file cannot be read; the message tells the user what to do."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence in a file.

    In a PO file `source` and `target` are HTML, as in a segment; in XLIFF they are passages with the codes of
    a tool. `path` and `key` are its place and its id as we exported them; empty where the tool left them out.
    `unsure`: the tool says that a person has to look at it. `broken`: it cannot be read; `source` is what is
    there.
    """

    number: int
    path: str
    source: str | Passage
    target: str | Passage = ""
    unsure: bool = False
    key: str = ""
    broken: bool = False

    @property
    def source_text(self) -> str:
        """The words of the Dutch sentence."""
        return words_of(self.source)

    @property
    def target_text(self) -> str:
        """The words of the translation."""
        return words_of(self.target)


def words_of(sentence: str | Passage) -> str:
    """Return the text of a sentence without its tags."""
    if not isinstance(sentence, str):
        return seen_text(sentence)
    return unescape(_TAG.sub("", sentence))


@dataclass(frozen=True, slots=True)
class Contents:
    """A parsed file, or one of the texts in it.

    `translation` is the id of the translation that it claims to be an export of. A tool may have replaced it
    by a name of its own.
    """

    translation: str
    exported_at: datetime | None
    units: tuple[Unit, ...]
    language: str = ""

    def is_of(self, translation: str, language: str) -> bool:
        """Whether this may be an export of the translation; without an id of ours the language decides."""
        if identity := _id(self.translation):
            return identity == _id(translation)
        return bool(self.language) and _base(self.language) == _base(language)

    def is_in_another(self, language: str) -> bool:
        """Whether the file names a language, and it is not this one; the region makes no difference."""
        named = _LANGUAGE.fullmatch(self.language.strip())
        return bool(named) and _base(self.language) not in {_base(language), *_NO_LANGUAGE}


def own_contents(
    parts: Sequence[Contents], *, translation: str, language: str
) -> tuple[Contents | None, int]:
    """Return what the file holds of a translation, and how many sentences it holds of others.

    What carries the id of the translation goes before what carries none. Raises UnreadableFileError when that
    is in another language.
    """
    own = [part for part in parts if _id(part.translation) == UUID(translation)]
    own = own or [part for part in parts if part.is_of(translation, language)]
    if not own:
        return None, 0
    for part in own:
        if part.is_in_another(language):
            message = _(
                "This file belongs to another language: “%(language)s”. Take the one of this translation."
            )
            raise UnreadableFileError(message % {"language": part.language.strip()[:40]})
    units = tuple(unit for part in own for unit in part.units)
    others = sum(len(part.units) for part in parts) - len(units)
    return Contents(translation, _first([part.exported_at for part in own]), units, language), others


def _first(times: Iterable[datetime | None]) -> datetime | None:
    known = [time for time in times if time]
    return min(known) if known else None


def _base(language: str) -> str:
    return language.strip().replace("_", "-").partition("-")[0].casefold()


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def parse_timestamp(text: str) -> datetime | None:
    """Return the time in a file's header; None when it is absent, invalid or has no time zone."""
    try:
        timestamp = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return timestamp if timestamp.tzinfo else None
