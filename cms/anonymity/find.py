"""Finds what may identify people in a text."""

import re
import sys
import unicodedata
from typing import Final

from cms.anonymity.clues import Clue, ClueKind
from cms.anonymity.contacts import CONTACTS
from cms.anonymity.dates import DATES
from cms.anonymity.figures import FIGURES
from cms.anonymity.names import names_in
from cms.anonymity.pattern import MASK, Span
from cms.anonymity.places import PLACES
from cms.text import plain_form

#: in this order: a mail address is not also a link, a date is no number
_PATTERNS: Final = (*CONTACTS, *DATES, *FIGURES, *PLACES)
#: figures in a circle, raised or of any script are figures, and a small @ is one; the small letter of İ
#: would be two signs
_DRESSED: Final = {
    number: str(figure)
    for number in range(0x80, sys.maxunicode)
    if (figure := unicodedata.digit(chr(number), None)) is not None
} | {0xFE6B: "@", ord("İ"): "I"}
#: a space that nobody sees: it may divide two words, or stand in one
_UNSEEN_DIVISION: Final = re.compile(r"\w\u200b+\w")
_AROUND: Final = ".,;:!?)]}\"'([{<>"


def find(text: str) -> list[Clue]:
    """Return the clues in the order of the text, without overlaps.

    They are hints: in small letters only common names are found, and a firm may be taken for a person.
    """
    spans = _places(text)
    if _UNSEEN_DIVISION.search(text):
        spans += _places(text.replace("\u200b", " "))
    return [Clue(kind, text[start:end], start) for start, end, kind in _apart(spans)]


def _places(text: str) -> list[Span]:
    """Return the clues of the plain form of a text, with their places in the text as it was written."""
    form = plain_form(text)
    return [(*form.span(start, end), kind) for start, end, kind in _spans(form.text.translate(_DRESSED))]


def _spans(plain: str) -> list[Span]:
    spans: list[Span] = []
    small = plain.lower()
    for pattern in _PATTERNS:
        new = [_trimmed(plain, span) for span in pattern.spans(plain, small)]
        if new:
            plain, small = _masked(plain, new), _masked(small, new)
            spans += new
    return spans + [(start, end, ClueKind.NAME) for start, end in names_in(plain)]


def _trimmed(plain: str, span: Span) -> Span:
    """Return the span without the signs around it that belong to the sentence."""
    start, end, kind = span
    if kind in (ClueKind.EMAIL, ClueKind.LINK):
        while end - start > 1 and plain[end - 1] in _AROUND:
            end -= 1
        while end - start > 1 and plain[start] in _AROUND:
            start += 1
    return start, end, kind


def _masked(plain: str, spans: list[Span]) -> str:
    parts, done = [], 0
    for start, end, _kind in spans:
        parts += [plain[done:start], MASK * (end - start)]
        done = end
    return "".join([*parts, plain[done:]])


def _apart(spans: list[Span]) -> list[Span]:
    """Return the spans in order; overlapping ones are merged, with the kind of the first."""
    apart: list[Span] = []
    for start, end, kind in sorted(spans):
        if apart and start < apart[-1][1]:
            first = apart.pop()
            apart.append((first[0], max(first[1], end), first[2]))
        else:
            apart.append((start, end, kind))
    return apart
