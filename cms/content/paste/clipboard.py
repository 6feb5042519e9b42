"""What is on the clipboard, as rich text or as a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cms.content.paste.advice import PasteAdvice
from cms.content.paste.lines import join, pieces_of
from cms.content.paste.lists import listed
from cms.content.paste.pieces import Line, PastedPiece, PieceKind, Run, text_of
from cms.content.paste.reading import Reader, lines_of
from cms.content.paste.signs import mended, spaced
from cms.content.paste.writing import written

#: who wrote a message, and when: WhatsApp puts it before each
_WRITER: Final = re.compile(
    r"^\u200e?\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: [AP]M)?, \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\] [^:\n]{1,80}: ",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Pasted:
    """Rich text that an editor could have typed, and what the editor must look at."""

    html: str
    advice: tuple[PasteAdvice, ...] = ()


def pasted(html: str, text: str) -> Pasted:
    """Return what a clipboard with this HTML (or none) and this plain text holds."""
    advice: set[PasteAdvice] = set()
    pieces = _read(html, advice) if html else []
    if not pieces and not advice:
        plain = _WRITER.sub("", text)
        if plain != text:
            advice.add(PasteAdvice.NAMES)
        pieces = list(pieces_of(lines_of(plain)))
    content = written(_headings(listed(pieces)))
    return Pasted(content, tuple(one for one in PasteAdvice if one in advice))


def pasted_line(text: str) -> str:
    """Return a plain text on one line, as paragraphs of it would be joined."""
    lines = [line for line in lines_of(_WRITER.sub("", text)) if text_of(line)]
    if not lines:
        return ""
    one: Line = [*lines[0]]
    for line in lines[1:]:
        join(one, line)
    return spaced(mended("".join(run.text for run in one))).strip()


def _read(html: str, advice: set[PasteAdvice]) -> list[PastedPiece]:
    root = etree.HTML(html, etree.HTMLParser(huge_tree=True, remove_pis=True))
    return [] if root is None else Reader(advice).read(root)


def _headings(pieces: Iterable[PastedPiece]) -> Iterator[PastedPiece]:
    """Yield the pieces; a heading is one line, and bold wherever headings cannot stand."""
    for piece in pieces:
        if piece.kind is PieceKind.HEADING:
            yield PastedPiece([[Run(piece.text, bold=True)]], PieceKind.HEADING)
        else:
            yield piece
