"""A file of bytes becomes rows of words."""

import csv
import io
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from workflows.importing.columns import COLUMNS, REQUIRED, column_of

MOST_BYTES = 1_000_000
MOST_ROWS = 2_000
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class UnreadableFile(Exception):  # noqa: N818 - names what happened
    """The file as a whole cannot be read. `str()` says why, for who chose the file."""


@dataclass(frozen=True)
class Row:
    """A row by the line it begins on: its words by column; `surplus` when it has more words than columns."""

    line: int
    words: dict[str, str]
    surplus: bool = False


def read_table(content: bytes) -> tuple[list[Row], list[str]]:
    """Return the rows that are not empty, and the columns that mean nothing to us. Raises UnreadableFile.

    Reads UTF-8 with or without a mark, UTF-16 with one, and what older spreadsheets write (Windows-1252);
    columns divided by a comma, a semicolon or a tab.
    """
    text = _decoded(content)
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return _rows(reader)
    except csv.Error as error:
        said = _("Line %(line)d cannot be read. Perhaps a quotation mark is missing.")
        raise UnreadableFile(said % {"line": reader.line_num}) from error


def _decoded(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise UnreadableFile(_("The file is too large. Divide it over more files."))
    if content.startswith(b"PK"):  # a spreadsheet
        raise UnreadableFile(_("This is not a CSV file. Save the list as “CSV UTF-8” first."))
    marked = next((name for mark, name in MARKS.items() if content.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(_("The letters in this file cannot be read. Save the list as “CSV UTF-8” first."))


def _rows(reader: Any) -> tuple[list[Row], list[str]]:
    header: list[str] | None = None
    rows, begins = [], 1
    for cells in reader:
        line, begins = begins, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(cells)
            continue
        words = {
            column: cell.strip() for column, cell in zip(header, cells, strict=False) if column in COLUMNS
        }
        rows.append(Row(line, words, surplus=any(cell.strip() for cell in cells[len(header) :])))
        if len(rows) > MOST_ROWS:
            raise UnreadableFile(_("The file is too large. Divide it over more files."))
    if header is None:
        raise UnreadableFile(_("The file is empty."))
    return rows, [column for column in header if column and column not in COLUMNS]


def _header(cells: list[str]) -> list[str]:
    header = [column_of(cell) for cell in cells]
    missing = [COLUMNS[column][0] for column in REQUIRED if column not in header]
    if missing:
        said = _("The first line has to name the columns. Missing: %(columns)s.")
        raise UnreadableFile(said % {"columns": ", ".join(missing)})
    twice = sorted({column for column in header if column in COLUMNS and header.count(column) > 1})
    if twice:
        raise UnreadableFile(_("A column is there twice: %(columns)s.") % {"columns": ", ".join(twice)})
    return header
