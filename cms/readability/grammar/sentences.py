"""Splits text into sentences, both for the report and for the panel's reading pages."""

import re
from collections.abc import Iterator

from cms.readability.blocks import Span
from cms.readability.grammar.abbreviations import BEFORE_ANYTHING, BEFORE_NUMBER

# what closes a sentence may be followed by a mark of direction, which is no white space
_END = re.compile(r"[.!?…。！？؟۔।።፧፨]+[\"'”’»)\]\u200e\u200f\u061c\u2069]*|\n[ \t\r]*\n\s*")
_ALWAYS = frozenset("。！？።፧፨")  # scripts without a space after a full stop
_QUOTES = "\"'“”‘’«»„‚([¿¡-–—"
_WHITE_SPACE = re.compile(r"\s*")
_CLITIC = re.compile(r"^['’][st] ")  # "'s Middags" begins with its second word
_INITIALS = re.compile(r"(?:\w\.)+")
_ORDINAL = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z])\.")
_MAX_LOOKBEHIND = 24  # no abbreviation is longer


def split_sentences(text: str) -> list[Span]:
    """Split a text into sentences, each without the white space around it.

    Knows Dutch abbreviations ("bijv.", "art. 4"), initials ("J. de Vries"), numbers ("3.5", "1. Ga
    naar…"), quotes within a sentence ('"Kom!" zei hij.'), and the full stops of the scripts of all the
    product's languages. A blank line ends a sentence. Together the spans cover everything but white space,
    in order and without overlap. Never raises; takes time proportional to the length.
    """
    spans: list[Span] = []
    start = 0
    for end in [*_ends(text), len(text)]:
        first = _after_space(text, start)
        last = first + len(text[first:end].rstrip())
        if last > first:
            spans.append(Span(first, last))
        start = end
    return spans


def _after_space(text: str, position: int) -> int:
    match = _WHITE_SPACE.match(text, position)
    return match.end() if match else position


def _ends(text: str) -> Iterator[int]:
    start = _after_space(text, 0)
    for match in _END.finditer(text):
        if _is_end(text, start, match):
            yield match.end()
            start = _after_space(text, match.end())


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] == "\n" or not _ALWAYS.isdisjoint(mark):
        return True
    following = _after_space(text, match.end())
    if following == len(text):
        return True
    if following == match.end():
        return False  # no space: "3.5", "www.voorbeeld.nl", "o.a."
    upcoming = _CLITIC.sub("", text[following : following + 4]).lstrip(_QUOTES)
    if upcoming[:1].islower():
        return mark[-1] in "!?"  # waarom? omdat… is two sentences; "Kom!" zei hij is one
    return mark != "." or not _is_abbreviation(text, start, match.start(), upcoming)


def _is_abbreviation(text: str, start: int, stop: int, upcoming: str) -> bool:
    before = text[max(start, stop - _MAX_LOOKBEHIND) : stop].split()
    word = f"{before[-1]}." if before else "."
    if len(word) > stop - start and _ORDINAL.fullmatch(word):
        return True  # "1. Bel de school": the number of a list item
    if word.lower().lstrip("([\"'“‘„") in BEFORE_ANYTHING:
        return True
    if upcoming[:1].isdigit():
        return word.lower().lstrip("([") in BEFORE_NUMBER
    return bool(_INITIALS.fullmatch(word)) and word.isupper()
