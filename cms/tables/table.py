"""Reads the bytes of a file into rows of text by column."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from cms.tables.columns import Columns
from cms.tables.decoding import decoded
from cms.tables.delimited import delimited_lines
from cms.tables.errors import UnreadableTableError
from cms.tables.workbook import is_workbook, workbook_lines


@dataclass(frozen=True)
class Row:
    """A row by the line it begins on: its text by column; `surplus` when it has more cells than headings."""

    line: int
    cells: dict[str, str]
    surplus: bool = False


@dataclass(frozen=True)
class Table:
    """The rows that are not empty, and the headings of unknown columns."""

    rows: list[Row]
    ignored: list[str]


def read_table(content: bytes, columns: Columns, *, max_bytes: int, max_rows: int) -> Table:
    """Return the list in a CSV file or an Excel workbook (.xlsx), whatever program wrote it.

    A column that the file does not have is in no row; one that ends early is empty. Raises
    UnreadableTableError for a file that is not a list, lacks required columns or is too large.
    """
    if len(content) > max_bytes:
        raise UnreadableTableError("The file is too large. Divide it over more files.")
    if is_workbook(content):
        lines = workbook_lines(content, max_bytes=max_bytes)
    else:
        lines = delimited_lines(decoded(content), columns.count_in)
    first = next(lines, None)
    if first is None:
        raise UnreadableTableError("There is no row in this file. Nothing was changed.")
    headings = [_cleaned(cell) for cell in first[1]]
    names = columns.checked(headings)
    rows = []
    for line, cells in lines:
        rows.append(_row(line, cells, names))
        if len(rows) > max_rows:
            raise UnreadableTableError("The file is too large. Divide it over more files.")
    unknown = [heading for heading, name in zip(headings, names, strict=True) if heading and name is None]
    return Table(rows, unknown)


def _row(line: int, cells: Sequence[str], names: Sequence[str | None]) -> Row:
    padded = [*cells, *[""] * (len(names) - len(cells))]
    known = {name: _cleaned(cell) for name, cell in zip(names, padded, strict=False) if name}
    return Row(line, known, surplus=any(cell.strip() for cell in cells[len(names) :]))


def _cleaned(cell: str) -> str:
    """Return a cell in NFC, with ordinary spaces, and without invisible characters at its ends."""
    composed = unicodedata.normalize("NFC", cell)
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in composed)
    return spaced.strip(" \t\r\n\v\f\ufeff\u200b")
