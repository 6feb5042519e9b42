"""Reads the bytes of a file into rows of text by column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cms.tables.columns import Columns
from cms.tables.decoding import decoded
from cms.tables.delimited import delimited_lines
from cms.tables.errors import UnreadableTableError
from cms.tables.other_kinds import ZIPPED, refuse_other_kinds
from cms.tables.problems import RowProblem
from cms.tables.rows import Row, Table
from cms.tables.taken_back import is_no_value, letters
from cms.tables.workbook import workbook_lines
from cms.text import kept

_BROKEN: Final = RowProblem(
    "This line cannot be read: a quotation mark is missing, or there is one too many. Correct the line, and "
    "load the list again."
)
_SURPLUS: Final = RowProblem("This row has more words than there are columns.")
_SPACES: Final = re.compile("[^\\S\n]|\u2800")
_ENDS: Final = " \n\u00ad\u200c\u200d\u200e\u200f\u2028\u2029\ufe0e"


def read_table(content: bytes, columns: Columns, *, max_bytes: int, max_rows: int) -> Table:
    """Return the list in a CSV file or an Excel workbook (.xlsx), whatever program wrote it.

    A column that the file does not have is in no row; one that ends early is empty. Raises
    UnreadableTableError for a file that is not a list, lacks required columns or is too large.
    """
    if len(content) > max_bytes:
        raise UnreadableTableError("The file is too large. Divide it over more files.")
    refuse_other_kinds(content)
    lines = _lines(content, columns, max_bytes)
    number, first = next(lines, (0, []))
    if first is None:
        raise UnreadableTableError(
            "Line %(line)d cannot be read. Perhaps a quotation mark is missing.", line=number
        )
    if not first:
        raise UnreadableTableError("There is no row in this file. Nothing was changed.")
    headings = [cleaned(cell) for cell in first]
    names = columns.checked(headings)
    shown = {name: all_[0] for name, all_ in columns.headings.items()}
    shown |= {name: heading for name, heading in zip(names, headings, strict=True) if name}
    rows = []
    for line, cells in lines:
        rows.append(_row(line, cells, names, shown))
        if len(rows) > max_rows:
            raise UnreadableTableError("The file is too large. Divide it over more files.")
    unknown = [heading for heading, name in zip(headings, names, strict=True) if heading and name is None]
    return Table(rows, unknown)


def cleaned(cell: str) -> str:
    """Return a cell as it is kept (`cms.text`), with ordinary spaces and nothing invisible at its ends."""
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    return _SPACES.sub(" ", kept(letters(cell))).strip(_ENDS)


def _lines(content: bytes, columns: Columns, max_bytes: int) -> Iterator[tuple[int, list[str] | None]]:
    if content.startswith(ZIPPED):
        yield from workbook_lines(content, columns.are_in, max_bytes=max_bytes)
    else:
        yield from delimited_lines(decoded(content), columns.count_in)


def _row(
    line: int, cells: Sequence[str] | None, names: Sequence[str | None], headings: Mapping[str, str]
) -> Row:
    if cells is None:
        return Row(line, {}, _BROKEN, headings)
    padded = [*cells, *[""] * (len(names) - len(cells))]
    known = {name: cleaned(cell) for name, cell in zip(names, padded, strict=False) if name}
    surplus = any(cell.strip() for cell in cells[len(names) :])
    return Row(line, known, _SURPLUS if surplus else _nul(names, padded) or _problem(known), headings)


def _nul(names: Sequence[str | None], cells: Sequence[str]) -> RowProblem | None:
    return next(
        (
            RowProblem("There is a sign in this cell that is no letter (U+0000). Fill it in again.", name)
            for name, cell in zip(names, cells, strict=False)
            if name and "\0" in cell
        ),
        None,
    )


def _problem(cells: Mapping[str, str]) -> RowProblem | None:
    for column, text in cells.items():
        if is_no_value(text):
            return RowProblem(
                "The spreadsheet has no value here, but an error. Fill in the value itself.", column
            )
        if "\ufffd" in text:
            return RowProblem(
                "A letter was lost in this cell. Fill it in again, and save the list as “CSV UTF-8”.", column
            )
    return None
