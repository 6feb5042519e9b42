"""A text as a reader sees it, for the patterns: normalised, without invisible characters."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

#: replaces a clue that was already found; no text contains it after `plain_form`
MASK: Final = "\0"
_JOINING = r"\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_ANY = rf"{_JOINING}\u200b\u2028\u2029"
#: invisible characters; those that divide words only where they do not
INVISIBLE: Final = re.compile(rf"(?<![^\W\d_])[{_ANY}]+|[{_ANY}]+(?![^\W\d_])")
_DROPPED = re.compile(rf"{MASK}+|[{_JOINING}]+|{INVISIBLE.pattern}")


class PlainForm(NamedTuple):
    """The characters, and the start and end of each in the original text."""

    text: str
    starts: list[int]
    ends: list[int]

    def place_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where this piece, which is not empty, is in the original text."""
        return self.starts[start], self.ends[end - 1]


def plain_form(text: str) -> PlainForm:
    """Return the text in NFKC without invisible characters, and where each character comes from."""
    signs: list[tuple[str, int, int]] = []
    for start, cluster in _clusters(text):
        end = start + len(cluster)
        signs += [(sign, start, end) for sign in unicodedata.normalize("NFKC", cluster)]
    joined = "".join(sign for sign, _start, _end in signs)
    dropped = {place for match in _DROPPED.finditer(joined) for place in range(*match.span())}
    visible = [sign for place, sign in enumerate(signs) if place not in dropped]
    return PlainForm(
        "".join(sign for sign, _s, _e in visible), [s for _, s, _e in visible], [e for _, _s, e in visible]
    )


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with its combining accents, and where it begins."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, text[start:place]
            start = place
