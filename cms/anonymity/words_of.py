"""The words of a text, with what matters of each for a name."""

import re
from typing import Final, NamedTuple

from cms.text import folded

_WORD: Final = re.compile(r"(?<!\[)[^\W\d_]+(?:['-][^\W\d_]+)*|(?<=\s)'t\b")

_LONGEST_ENDING: Final = 3  # Turkish "Ayşe'nin"


class Word(NamedTuple):
    """A word; `base` is folded and without what an apostrophe adds; `loud` is one in capitals."""

    written: str
    start: int
    end: int
    base: str
    capital: bool
    loud: bool


def words_of(text: str) -> list[Word]:
    """Return the words of a plain text."""
    facts: dict[str, tuple[str, bool, bool]] = {}
    found = []
    for match in _WORD.finditer(text):
        written = match[0]
        if written not in facts:
            facts[written] = (_base(written), written[0].isupper(), len(written) > 1 and written.isupper())
        found.append(Word(written, match.start(), match.end(), *facts[written]))
    return found


def _base(written: str) -> str:
    small = written.lower() if written.isascii() else folded(written)
    stem, _apostrophe, ending = small.rpartition("'")
    return stem if len(stem) > 1 and len(ending) <= _LONGEST_ENDING else small
