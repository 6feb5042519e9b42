"""Tables: as a list that a phone can show, or left out."""

from dataclasses import dataclass
from typing import Final

from cms.content.paste.advice import PasteAdvice
from cms.content.paste.pieces import Line, PastedPiece, PieceKind, Run, text_of

MOST_COLUMNS: Final = 6
MOST_ROWS: Final = 30
#: what is longer, or has more paragraphs, is no value in a table: the table only lays out a page or a mail
LONGEST_VALUE: Final = 400
MOST_PIECES: Final = 3


@dataclass(frozen=True)
class Cell:
    """A cell with its text."""

    pieces: list[PastedPiece]
    is_heading: bool = False
    is_merged: bool = False
    is_layout: bool = False

    @property
    def line(self) -> Line:
        """Its text on one line."""
        lines = [line for piece in self.pieces for line in piece.lines if text_of(line)]
        return [run for number, line in enumerate(lines) for run in ([Run(" "), *line] if number else line)]

    @property
    def text(self) -> str:
        """Its words."""
        return text_of(self.line)

    @property
    def is_long(self) -> bool:
        """Whether it holds more than a value."""
        return self.is_layout or len(self.pieces) > MOST_PIECES or len(self.text) > LONGEST_VALUE

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return bool(self.text) and all(run.bold for run in self.line if run.text.strip())


Row = list[Cell]


def table_pieces(rows: list[Row], advice: set[PasteAdvice]) -> list[PastedPiece]:
    """Return a table as a list; its text when it lays out a page; nothing when a phone cannot show it."""
    filled = [row for row in rows if any(cell.text for cell in row)]
    columns = max(map(len, filled), default=0)
    if len(filled) <= 1 or columns <= 1 or any(cell.is_long for row in filled for cell in row):
        return [piece for row in filled for cell in row for piece in cell.pieces]
    if (
        columns > MOST_COLUMNS
        or len(filled) > MOST_ROWS
        or any(cell.is_merged for row in filled for cell in row)
    ):
        advice.add(PasteAdvice.TABLE_LEFT_OUT)
        return []
    advice.add(PasteAdvice.TABLE_AS_LIST)
    head, *body = filled
    if not _is_head(head):
        return [_item(row, []) for row in filled]
    names = [cell.text for cell in head]
    if columns == 2:  # noqa: PLR2004 - the first cell names the second
        title = ": ".join(filter(None, names))
        return [PastedPiece([[Run(title, bold=True)]]), *(_item(row, []) for row in body)]
    return [_item(row, names) for row in body]


def _is_head(row: Row) -> bool:
    return all(cell.is_heading or not cell.text for cell in row) or all(
        cell.is_bold or not cell.text for cell in row
    )


def _item(row: Row, names: list[str]) -> PastedPiece:
    """Return a row as an item: its first cell, and each other cell after its name."""
    first, *others = row
    if not names and len(row) == 2:  # noqa: PLR2004 - the first cell names the second
        both = (
            [*first.line, Run(": "), *others[0].line]
            if first.text and others[0].text
            else [*first.line, *others[0].line]
        )
        return PastedPiece([both], PieceKind.BULLET, marker="•")
    lines: list[Line] = [[run._replace(bold=True) for run in first.line]] if first.text else []
    for number, cell in enumerate(others, start=1):
        if cell.text:
            name = names[number] if number < len(names) else ""
            lines.append([Run(f"{name}: "), *cell.line] if name else cell.line)
    return PastedPiece(lines, PieceKind.BULLET, marker="•")
