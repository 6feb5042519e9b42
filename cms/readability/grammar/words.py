"""Words, numbers and marks within a sentence."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Python's \w leaves out the vowel signs and accents that are written as characters of their own.
_LETTER = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d]"
_TOKEN = re.compile(
    rf"(?P<word>(?<!\w)['’][stnmkr](?!\w)|{_LETTER}+(?:(?:['’.\-‐‑]|,(?=\d)){_LETTER}+)*)|\S", re.UNICODE
)
_SLOT = re.compile(r"\{[^{}\s]+\}")  # what each region fills in: one word, that the text cannot help
_CHUNK = re.compile(r"\S+")
_LINK = re.compile(r"(?:https?://|www\.)|[^@]+@[^@]+\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawToken:
    """A word, or one punctuation mark, at `start` to `end` of the block's text."""

    start: int
    end: int
    text: str
    is_word: bool
    is_link: bool = False


def split_words(text: str, start: int, end: int) -> Iterator[RawToken]:
    """The tokens of `text[start:end]`. A web or mail address, or "{telefoon}", is one word. Never raises."""
    for chunk in _CHUNK.finditer(text, start, end):
        if _LINK.match(chunk.group()):
            yield RawToken(chunk.start(), chunk.end(), chunk.group(), is_word=True, is_link=True)
            continue
        place = chunk.start()
        for slot in _SLOT.finditer(text, chunk.start(), chunk.end()):
            yield from _tokens(text, place, slot.start())
            yield RawToken(slot.start(), slot.end(), slot.group(), is_word=True, is_link=True)
            place = slot.end()
        yield from _tokens(text, place, chunk.end())


def _tokens(text: str, start: int, end: int) -> Iterator[RawToken]:
    for match in _TOKEN.finditer(text, start, end):
        yield RawToken(match.start(), match.end(), match.group(), is_word=match.lastgroup == "word")


def lookup_form(word: str) -> str:
    """The form under which a word is looked up: lower case, composed letters, straight apostrophes."""
    return unicodedata.normalize("NFC", word.lower().replace("’", "'").replace("‐", "-").replace("‑", "-"))
