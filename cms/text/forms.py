"""The forms of a text: as it is kept, and as it is compared."""

import re
import unicodedata
from typing import Final

from cms.text.signs import ACCENTS_TOO_MANY, INVISIBLE, LINE_ENDS, PLAIN, UNREADABLE

#: invisible, but part of how a text is read: soft hyphen, joiners, marks and isolates of direction, variation
#: selectors (of an emoji)
READ: Final = re.compile("[\u00ad\u061c\u200c-\u200f\u2066-\u2069\ufe0e\ufe0f]")
_TELLS_NOTHING = re.compile(f"(?!{READ.pattern}){INVISIBLE.pattern}")
_DOTTED = re.compile("i\u0307")
#: letters that an Arabic and a Persian keyboard write with two signs
_KEYBOARDS = str.maketrans("\u064a\u0649\u0643", "\u06cc\u06cc\u06a9")
_PLAIN_ALREADY = re.compile("[\n !\"'(-_a-~#$%&]*")


def kept(text: str) -> str:
    """Return what is stored of a text that people read: composed letters, and no sign that tells nothing.

    It looks as it was written: soft hyphens, dashes, quotes and hard spaces stay, and so do the joiners and
    marks of direction that Persian and Arabic need. Lines end in a line feed.
    """
    readable = UNREADABLE.sub("", LINE_ENDS.sub("\n", text))
    return composed(_TELLS_NOTHING.sub("", readable))


def plain(text: str) -> str:
    """Return the text with one sign for all that look alike, and without those that nobody sees.

    Composed letters, one kind of space, hyphen, apostrophe and quote, digits 0 to 9, "..." for its one sign.
    Capitals and the number of spaces stay; lines end in a line feed. `plain_form` also tells the places.
    """
    if _PLAIN_ALREADY.fullmatch(text):
        return text
    return composed(text.replace("\r\n", "\n").translate(PLAIN))


def comparison_form(text: str) -> str:
    """Return the form in which two texts are the same: `plain`, with single spaces and none at the ends."""
    return " ".join(plain(text).split())


def folded(text: str) -> str:
    """Return the form in which names, addresses and codes are compared: without capitals, too.

    Letters that differ by the keyboard alone are one: the Turkish i with and without its dot, Arabic and
    Persian kaf and ya.
    """
    small = unicodedata.normalize("NFD", comparison_form(text)).casefold().replace("ı", "i")
    return comparison_form(_DOTTED.sub("i", small).translate(_KEYBOARDS))


def composed(text: str) -> str:
    """Return the text in composed letters (NFC), each with at most 30 accents."""
    return unicodedata.normalize("NFC", ACCENTS_TOO_MANY.sub(r"\1", text))
