"""A text as a reader sees it: one form for each sign, nothing invisible. Patterns look at that."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

#: stands in for a clue that is known already; no text holds it after `plain_form`
MASK: Final = "\0"
_JOINING = r"\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_ANY = rf"{_JOINING}\u200b\u2028\u2029"
#: what nobody sees; of what divides words only where it does not
INVISIBLE: Final = re.compile(rf"(?<![^\W\d_])[{_ANY}]+|[{_ANY}]+(?![^\W\d_])")
_DROPPED = re.compile(rf"{MASK}+|[{_JOINING}]+|{INVISIBLE.pattern}")


class PlainForm(NamedTuple):
    """The signs, and for each from where to where it stands in the text it was made of."""

    text: str
    starts: list[int]
    ends: list[int]

    def place_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where this piece of the plain form stands in the text. It is not empty."""
        return self.starts[start], self.ends[end - 1]


def plain_form(text: str) -> PlainForm:
    """Return the text in the form NFKC without what is invisible, and where each sign of it comes from."""
    signs: list[tuple[str, int, int]] = []
    for start, cluster in _clusters(text):
        end = start + len(cluster)
        signs += [(sign, start, end) for sign in unicodedata.normalize("NFKC", cluster)]
    joined = "".join(sign for sign, _start, _end in signs)
    dropped = {place for match in _DROPPED.finditer(joined) for place in range(*match.span())}
    left = [sign for place, sign in enumerate(signs) if place not in dropped]
    return PlainForm(
        "".join(sign for sign, _s, _e in left), [s for _, s, _e in left], [e for _, _s, e in left]
    )


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with the accents that follow it, and where it begins."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, text[start:place]
            start = place
