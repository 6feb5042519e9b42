"""Splits a sentence into words, numbers and punctuation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.text import plain

# Python's \w excludes vowel signs and accents that are separate (combining) characters.
_LETTER = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d]"
_TOKEN = re.compile(
    rf"(?P<word>(?<!\w)['’][stnmkr](?!\w)|{_LETTER}+(?:(?:['’.\-‐‑]|,(?=\d)){_LETTER}+)*)|\S", re.UNICODE
)
_BRACED = re.compile(r"\{[^{}\s]+\}")  # a region's own details: one word, whatever each region fills in
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
    """Yield the tokens of `text[start:end]`; a URL, e-mail address or "{telefoon}" is one. Never raises."""
    for chunk in _CHUNK.finditer(text, start, end):
        if _LINK.match(chunk.group()):
            yield RawToken(chunk.start(), chunk.end(), chunk.group(), is_word=True, is_link=True)
            continue
        position = chunk.start()
        for token in _BRACED.finditer(text, chunk.start(), chunk.end()):
            yield from _tokens(text, position, token.start())
            yield RawToken(token.start(), token.end(), token.group(), is_word=True, is_link=True)
            position = token.end()
        yield from _tokens(text, position, chunk.end())


def _tokens(text: str, start: int, end: int) -> Iterator[RawToken]:
    for match in _TOKEN.finditer(text, start, end):
        yield RawToken(match.start(), match.end(), match.group(), is_word=match.lastgroup == "word")


def lookup_form(word: str) -> str:
    """Return the form to look up for a word: plain, in lower case."""
    return plain(word).lower()
