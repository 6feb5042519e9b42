"""Which signs are not seen, and which look like another one.

The sources are the categories of the Unicode Character Database, and UAX #15 for the length of a row of
accents. The tables hold what people and programs were seen to write, not all that Unicode calls confusable: a
Cyrillic "а" stays one.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

#: nobody sees them: soft hyphen, spaces of no width, marks of direction, byte order mark, joiners, variation
#: selectors, fillers, tags
INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U000e0000-\U000e0fff]"
)
#: control characters, halves of characters, and what Unicode says is no character
UNREADABLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
#: where a line ends; a tab and a form feed are spaces
LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: of a row of accents on one letter, as many are read (UAX #15, Stream-Safe Text Format); to sort more
#: of them costs the square of their number
MOST_ACCENTS: Final = 30

_SPACES: Final = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800"
_DASHES: Final = "\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES: Final = (
    "`\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u0374"
    "\u1fbf\u1fef\u1ffd\u2018-\u201b\u2032\u2035\ua78c\uff07"
)
_QUOTES: Final = "\u00ab\u00bb\u02ba\u02dd\u201c-\u201f\u2033\u2036\u300c-\u300f\u301d-\u301f\uff02"
#: letters in the dress of a PDF, a form or a fashion: ligatures, full width, mathematical, Arabic by place
_DRESSED: Final = "\u0132\u0133\ufb00-\ufb06\ufb1d-\ufdcf\ufe70-\ufefc\uff01-\uff5e\U0001d400-\U0001d7ff"
_DIGIT_ZEROS: Final = (
    "\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66"
    "\u0e50\u0ed0\u0f20\u1040\u17e0\u1810"
)


def _listed(ranges: str) -> Iterator[str]:
    """Yield the signs of "a-cx": a, b, c, x."""
    for first, last in re.findall("(.)(?:-(.))?", ranges, re.DOTALL):
        yield from map(chr, range(ord(first), ord(last or first) + 1))


def _look_alikes() -> Iterator[tuple[str, str]]:
    for zero in _DIGIT_ZEROS:
        yield from ((chr(ord(zero) + value), str(value)) for value in range(10))
    for ranges, one in ((_SPACES, " "), (_DASHES, "-"), (_APOSTROPHES, "'"), (_QUOTES, '"')):
        yield from ((sign, one) for sign in _listed(ranges))
    for pattern, one in ((INVISIBLE, ""), (UNREADABLE, ""), (LINE_ENDS, "\n")):
        yield from ((sign, one) for sign in _listed(pattern.pattern.partition("[")[2].rstrip("]")))
    yield "\u2026", "..."
    yield "\u0640", ""  # what stretches an Arabic word


def _accents() -> str:
    """Return all signs that combine with the one before them, as ranges of a pattern."""
    numbers = [number for number in range(0x300, 0x1E950) if unicodedata.combining(chr(number))]
    first = [number for number in numbers if not unicodedata.combining(chr(number - 1))]
    last = [number for number in numbers if not unicodedata.combining(chr(number + 1))]
    return "".join(f"{chr(one)}-{chr(other)}" for one, other in zip(first, last, strict=True))


#: by its number what each sign is in a plain text, for `str.translate`; a sign that is not here stays
PLAIN = {ord(sign): one for sign, one in _look_alikes()}
PLAIN |= {ord(sign): unicodedata.normalize("NFKC", sign).translate(PLAIN) for sign in _listed(_DRESSED)}
ACCENTS: Final = re.compile(f"[{_accents()}]")
ACCENTS_TOO_MANY: Final = re.compile(f"({ACCENTS.pattern}{{{MOST_ACCENTS}}}){ACCENTS.pattern}+")


class Sign(NamedTuple):
    """A sign where it was not expected; `shown` is how it can be named to a person."""

    text: str
    place: int

    @property
    def is_visible(self) -> bool:
        """Whether a person sees it."""
        return not (INVISIBLE.match(self.text) or UNREADABLE.match(self.text) or self.text.isspace())

    @property
    def shown(self) -> str:
        """The sign itself; for one that nobody sees its number in Unicode: "U+200B"."""
        return self.text if self.is_visible else f"U+{ord(self.text):04X}"


def sign_outside(text: str, expected: re.Pattern[str]) -> Sign | None:
    """Return the first sign that does not match a pattern of one sign; None when all do."""
    for place, sign in enumerate(text):
        if not expected.fullmatch(sign):
            return Sign(sign, place)
    return None
