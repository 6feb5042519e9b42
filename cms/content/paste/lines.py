"""Lines to paragraphs and items: where a program broke a line, and where a writer did."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cms.content.paste.hyphens import HYPHENS, glue
from cms.content.paste.pieces import Line, PastedPiece, PieceKind, Run, text_of, without_start
from cms.content.paste.signs import BULLETS

#: lines shorter than this are those of an address or a poem
NARROWEST: Final = 45
#: so many runs hold the last word of a line, also when it was broken more than once
LAST_RUNS: Final = 9
#: letters differ in width: a line counts as full from this part of the longest
FULL: Final = 0.85
_BULLET: Final = re.compile(f"\\s*(?P<sign>[{BULLETS}]|[o§](?=[\u00a0 ]{{3}}))[ \u00a0]*(?=\\S)")
_WEAK_BULLET: Final = re.compile("\\s*(?P<sign>[-–—*+])[ \u00a0]+(?=\\S)")
_NUMBER: Final = re.compile("\\s*(?P<sign>\\(?\\d{1,2}[.)])[ \u00a0]+(?=\\S)")
_SENTENCE_ENDS: Final = re.compile(r"[.!?:;…][\"'”’)\]]*$")


def pieces_of(lines: Sequence[Line]) -> Iterator[PastedPiece]:
    """Yield the paragraphs and items in these lines; an empty line ends each of them.

    An item may still turn out to be none: `listed` decides, by its neighbours.
    """
    texts = [text_of(line) for line in lines]
    width = max(map(len, texts), default=0)
    piece = PastedPiece(lines=[])
    before = ""
    for line, text in zip(lines, texts, strict=True):
        if not text:
            if piece.lines:
                yield piece
            piece, before = PastedPiece(lines=[]), ""
            continue
        start = _start(line)
        if piece.lines and (start.marker or _ends(before, text, width)):
            yield piece
            piece = start
        elif not piece.lines:
            piece = start
        elif _is_broken(before, text, width):
            join(piece.lines[-1], line)
        else:
            piece.lines.append(line)
        before = text
    if piece.lines:
        yield piece


def join(line: Line, after: Line) -> None:
    """Add a line to the one before it, without the hyphen of a broken word."""
    cut, between = glue(text_of(line[-LAST_RUNS:]), text_of(after))
    while line and not line[-1].text.rstrip():
        line.pop()
    if line:
        text = line[-1].text.rstrip()
        line[-1] = line[-1]._replace(text=text[: len(text) - cut])
    line += [Run(between), *without_start(after, _indent(after))]


def _indent(line: Line) -> int:
    text = "".join(run.text for run in line)
    return len(text) - len(text.lstrip())


def _start(line: Line) -> PastedPiece:
    """Return a piece that begins with this line, without its bullet or number."""
    text = "".join(run.text for run in line)
    for pattern, kind in (
        (_BULLET, PieceKind.BULLET),
        (_WEAK_BULLET, PieceKind.BULLET),
        (_NUMBER, PieceKind.NUMBER),
    ):
        if found := pattern.match(text):
            return PastedPiece([without_start(line, found.end())], kind, marker=found["sign"])
    return PastedPiece([[*line]])


def _fitted(before: str, after: str, width: int) -> bool:
    """Whether the first word of a line would have fitted in the line before it."""
    return len(before) + 1 + len(after.partition(" ")[0]) <= FULL * width


def _ends(before: str, after: str, width: int) -> bool:
    """Whether a paragraph ends between two lines of a broken text."""
    if width < NARROWEST or before[-1] in HYPHENS:
        return False
    return _fitted(before, after, width) and bool(
        _SENTENCE_ENDS.search(before[-4:]) and not after[0].islower()
    )


def _is_broken(before: str, after: str, width: int) -> bool:
    """Whether a program broke the line here, and not a writer."""
    if before[-1] in HYPHENS and before[-2:-1].isalpha() and after[0].isalpha():
        return True
    return width >= NARROWEST and (after[0].islower() or not _fitted(before, after, width))
