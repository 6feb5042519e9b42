"""The plain form of a text, with the place of each of its signs in the text as it was written."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cms.text.forms import composed, plain
from cms.text.signs import ACCENTS, INVISIBLE, MOST_ACCENTS, PLAIN, UNREADABLE

# what may compose with the letter before it: accents, and vowels of Korean and of Indian scripts
_FOLLOWS: Final = (
    f"{ACCENTS.pattern[1:-1]}\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf"
    "\u102e\u1161-\u1175\u11a8-\u11c2\u1b35\U000110ba\U00011127\U0001133e\U00011357\U000114b0\U000114ba"
    "\U000114bd\U000115af\U00011930"
)
_UNSEEN: Final = INVISIBLE.pattern[1:-1] + UNREADABLE.pattern[1:-1]
_CLUSTER: Final = re.compile(
    f"(?P<stays>[\n !\"'(-_a-~#$%&]+(?![{_UNSEEN}{_FOLLOWS}]))|\r\n|.[{_UNSEEN}{_FOLLOWS}]*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class PlainForm:
    """A text as `plain` gives it. `starts` and `ends` are those of each of its signs in the written text."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where this piece of `text` is in the written text; an empty piece is empty there too."""
        if start == end:
            place = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return place, place
        return self.starts[start], self.ends[end - 1]


def plain_form(text: str) -> PlainForm:
    """Return the plain form of a text, and the place of each of its signs."""
    if plain(text) == text:
        return PlainForm(text, range(len(text)), range(1, len(text) + 1))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        cluster, (start, end) = match[0], match.span()
        if match["stays"]:
            parts.append(cluster)
            starts += range(start, end)
            ends += range(start + 1, end + 1)
        elif letters := _letters(cluster):
            start, end = _seen(cluster, start, end)
            parts.append(letters)
            starts += [start] * len(letters)
            ends += [end] * len(letters)
    return PlainForm("".join(parts), starts, ends)


def _letters(cluster: str) -> str:
    letters = cluster.translate(PLAIN) if cluster != "\r\n" else "\n"
    return unicodedata.normalize("NFC", letters) if len(letters) <= MOST_ACCENTS else composed(letters)


def _seen(cluster: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a cluster without what nobody sees before and after it."""
    first, last = 0, len(cluster)
    while PLAIN.get(ord(cluster[last - 1])) == "":
        last -= 1
    while PLAIN.get(ord(cluster[first])) == "":
        first += 1
    return start + first, end - len(cluster) + last
