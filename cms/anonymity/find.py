"""Finds what may identify people in a text."""

from cms.anonymity.clues import Clue, ClueKind
from cms.anonymity.names import names_in
from cms.anonymity.patterns import PATTERNS
from cms.anonymity.plain_form import MASK, plain_form

Span = tuple[int, int, ClueKind]


def find(text: str) -> list[Clue]:
    """Return the clues in the order of the text, without overlaps.

    They are hints: "Zwolle" is taken for a name, and a name in lower case is missed.
    """
    plain = plain_form(text)
    clues = []
    for start, end, kind in _apart(_spans(plain.text)):
        place, after = plain.place_of(start, end)
        clues.append(Clue(kind, text[place:after], place))
    return clues


def _spans(plain: str) -> list[Span]:
    spans: list[Span] = []
    for pattern, classify in PATTERNS:
        new = [(*match.span(), kind) for match in pattern.finditer(plain) if (kind := classify(match))]
        plain = _masked(plain, new)
        spans += new
    return spans + [(start, end, ClueKind.NAME) for start, end in names_in(plain)]


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
