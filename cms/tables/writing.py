"""Writes rows as files that open rightly in a Dutch Excel and in LibreOffice.

A Dutch Excel expects semicolons, and the mark of UTF-8 tells it the letters; with a first line `sep=;` it
would not look at the mark. LibreOffice understands both. A text is never a formula. In a CSV file a code such
as 0612 is a number to any spreadsheet; in a workbook it is text.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from cms.tables.formulas import guarded
from cms.text import kept

MARK: Final = "\ufeff"
SEPARATOR: Final = ";"
TEXT: Final = "@"  # the number format of a cell that is text, also when somebody edits it
Rows = Iterable[Iterable[Any]]


def csv_lines(rows: Rows) -> Iterator[str]:
    """Yield a CSV file line by line, the mark first."""
    writer = csv.writer(_Echo(), delimiter=SEPARATOR)
    yield MARK
    for row in rows:
        yield writer.writerow([_csv_cell(value) for value in row])


def csv_file(rows: Rows) -> bytes:
    """Return the whole file."""
    return "".join(csv_lines(rows)).encode()


def workbook_file(rows: Rows) -> bytes:
    """Return an Excel workbook (.xlsx) with one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append([_workbook_cell(sheet, value) for value in row])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float | Decimal):
        digits = format(value, ".15g") if isinstance(value, float) else format(value, "f")
        return digits.replace(".", ",")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, int | date):
        return str(value)
    return guarded(kept(str(value)))


def _workbook_cell(sheet: Any, value: Any) -> Any:
    if value is None or isinstance(value, int | float | Decimal | date):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, kept(str(value)))
    cell.data_type = "s"  # never a formula or an error, whatever the text is
    cell.number_format = TEXT
    return cell
