"""Reads the HTML of a clipboard as pieces of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from cms.content.paste import styles
from cms.content.paste.advice import PasteAdvice
from cms.content.paste.lines import pieces_of
from cms.content.paste.pieces import Line, PastedPiece, PieceKind, Run
from cms.content.paste.tables import Cell, table_pieces
from cms.keeping.addresses import without_tracking

SCHEMES: Final = ("http://", "https://", "mailto:", "tel:")
#: tables within tables within tables hold a mail's layout
DEEPEST_TABLE: Final = 8
LONGEST_NUMBER: Final = 4
_WHITE: Final = re.compile(r"[ \t\r\n\f]+")
_PRE_LINES: Final = re.compile(r"\r\n|[\r\n]")
_ORDERED: Final = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]", re.IGNORECASE)
_LONGEST_EMOJI: Final = 8


@dataclass(frozen=True, slots=True)
class _Context:
    """What holds for the text of an element."""

    bold: bool = False
    italic: bool = False
    url: str = ""
    pre: bool = False
    list_tag: str = ""
    depth: int = -1


class Reader:
    """Reads an element and all in it. `pieces` is the text, `advice` what was not taken as it was."""

    def __init__(self, advice: set[PasteAdvice], tables: int = 0) -> None:
        self.pieces: list[PastedPiece] = []
        self.advice = advice
        self._tables = tables
        self._piece = PastedPiece()
        self._numbers: list[int] = []
        self._item: PastedPiece | None = None
        self._is_marker = False

    def read(self, root: Any) -> list[PastedPiece]:
        """Return the pieces of this element."""
        contexts = [_Context()]
        walk = etree.iterwalk(root, events=("start", "end", "comment"))
        for event, element in walk:
            if event == "comment":
                self._comment(element.text or "")
            elif event == "start":
                contexts.append(self._begin(element, contexts[-1], walk))
            else:
                self._end(element, contexts.pop())
            if event != "start" and element is not root and element.tail:
                self._text(element.tail, contexts[-1])
        self._close()
        return self.pieces

    def _begin(self, element: Any, outer: _Context, walk: Any) -> _Context:
        tag = _tag(element)
        style = styles.style_of(element)
        if styles.is_dropped(element, tag, style):
            if "mso-list:ignore" in style or "ListMarkerWrappingSpan" in (element.get("class") or ""):
                self._piece.marker = self._piece.marker or "".join(element.itertext()).strip()
            walk.skip_subtree()
            return outer
        if tag == "table":
            self._close()
            self._table(element, walk)
            return outer
        context = self._context(element, tag, style, outer)
        if tag in styles.BLOCKS:
            self._close()
            self._open(element, tag, style, context)
        if tag == "br":
            self._piece.lines.append([])
        elif tag == "img" or tag.endswith("imagedata"):
            self._picture(element, style, context)
        if element.text and tag not in {"br", "img"}:
            self._text(element.text, context)
        return context

    def _context(self, element: Any, tag: str, style: str, outer: _Context) -> _Context:
        is_list = tag in {"ul", "ol"}
        if is_list:
            start = element.get("start") or "1"
            del self._numbers[outer.depth + 1 :]
            self._numbers.append(int(start) if start.isdecimal() and len(start) <= LONGEST_NUMBER else 1)
        return _Context(
            bold=styles.bold(tag, style, inherited=outer.bold),
            italic=styles.italic(tag, style, inherited=outer.italic),
            url=self._url(element) if tag == "a" else outer.url,
            pre=styles.keeps_lines(tag, style, inherited=outer.pre),
            list_tag=tag if is_list else outer.list_tag,
            depth=outer.depth + is_list,
        )

    def _open(self, element: Any, tag: str, style: str, context: _Context) -> None:
        """Begin a piece; a paragraph in an item is a line of it."""
        depth = styles.mso_depth(style)
        kind = styles.kind_of(element, tag)
        if tag == "li":
            self._piece = self._item = self._listed(element, context)
        elif depth is not None and kind is PieceKind.PARAGRAPH:
            self._piece = PastedPiece(kind=PieceKind.BULLET, depth=depth)
        elif tag in {"p", "div"} and self._item is not None:
            if self.pieces and self.pieces[-1] is self._item:
                self.pieces.pop().lines.append([])
            self._piece = self._item
        else:
            self._piece = PastedPiece(kind=kind)

    def _listed(self, element: Any, context: _Context) -> PastedPiece:
        level = element.get("data-aria-level") or ""
        depth = max(context.depth, int(level) - 1 if level.isdecimal() else 0, 0)
        if context.list_tag != "ol":
            return PastedPiece(kind=PieceKind.BULLET, depth=depth, marker="•")
        number = self._numbers[context.depth]
        self._numbers[context.depth] += 1
        return PastedPiece(kind=PieceKind.NUMBER, depth=depth, marker=f"#{number}.")

    def _end(self, element: Any, _context: _Context) -> None:
        tag = _tag(element)
        if tag in styles.BLOCKS:
            self._close()
        if tag in {"li", "ul", "ol"}:
            self._item = None

    def _close(self) -> None:
        """End the piece that is open, and take it when it has words."""
        piece, self._piece = self._piece, PastedPiece()
        self._is_marker = False
        if not piece.text:
            return
        if piece.kind is PieceKind.PARAGRAPH:
            self.pieces += pieces_of(piece.lines)
            return
        if piece.kind is PieceKind.BULLET and _ORDERED.fullmatch(piece.marker):
            piece.kind, piece.marker = PieceKind.NUMBER, f"#{piece.marker}"
        self.pieces.append(piece)

    def _text(self, text: str, context: _Context) -> None:
        if self._is_marker:
            self._piece.marker += text.strip()
            return
        lines = _PRE_LINES.split(text) if context.pre else [_WHITE.sub(" ", text)]
        for number, line in enumerate(lines):
            if number:
                self._piece.lines.append([])
            if line:
                self._piece.lines[-1].append(Run(line, context.bold, context.italic, context.url))

    def _comment(self, comment: str) -> None:
        """Word puts the bullet of an item between two comments, for programs that know no lists."""
        if "supportLists" in comment:
            self._is_marker = True
        elif "endif" in comment:
            self._is_marker = False

    def _url(self, element: Any) -> str:
        href = (element.get("href") or "").strip()
        if href.casefold().startswith(SCHEMES):
            return without_tracking(href)
        if href and not href.startswith("#"):
            self.advice.add(PasteAdvice.LINKS)
        return ""

    def _picture(self, element: Any, style: str, context: _Context) -> None:
        alt = (element.get("alt") or "").strip()
        sizes = {(element.get(name) or "").removesuffix("px") for name in ("width", "height")}
        if alt and len(alt) <= _LONGEST_EMOJI and not any(sign.isascii() for sign in alt):
            self._text(alt, context)  # an emoji
        elif not sizes & {"0", "1"} and "width:1px" not in style:
            self.advice.add(PasteAdvice.PICTURES)

    def _table(self, element: Any, walk: Any) -> None:
        walk.skip_subtree()
        if self._tables >= DEEPEST_TABLE:
            self.pieces.append(PastedPiece([[Run(_WHITE.sub(" ", "".join(element.itertext())))]]))
            return
        rows = [[self._cell(cell) for cell in _cells(row)] for row in _rows(element)]
        self.pieces += table_pieces([row for row in rows if row], self.advice)

    def _cell(self, cell: Any) -> Cell:
        pieces = Reader(self.advice, self._tables + 1).read(cell)
        merged = any((cell.get(name) or "1").strip() not in {"", "0", "1"} for name in ("colspan", "rowspan"))
        in_head = _tag(cell) == "th" or _tag(cell.getparent().getparent()) == "thead"
        return Cell(pieces, is_heading=in_head, is_merged=merged, is_layout=cell.find(".//table") is not None)


def _tag(element: Any) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if _tag(child) == "tr":
            yield child
        elif _tag(child) in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if _tag(row) == "tr")


def _cells(row: Any) -> Iterator[Any]:
    return (cell for cell in row if _tag(cell) in {"td", "th"})


def lines_of(text: str) -> list[Line]:
    """Return the lines of a plain text."""
    return [[Run(line)] for line in _PRE_LINES.split(text)]
