"""Writes rows as files that open rightly in a Dutch Excel and in LibreOffice.

A Dutch Excel expects semicolons, and the mark of UTF-8 tells it the letters; with a first line `sep=;` it
would not look at the mark. LibreOffice understands both; it may take commas for separators as well, so every
cell is between quotation marks. A text is never a formula. In a CSV file a code such as 0612 is a number to
any spreadsheet; in a workbook it is text.
"""

import csv
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from cms.tables.formulas import guarded
from cms.text import kept

SEPARATOR: Final = ";"
TEXT: Final = "@"  # the number format of a cell that is text, also when somebody edits it
Rows = Iterable[Iterable[Any]]


def csv_file(rows: Rows) -> bytes:
    """Return a CSV file."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=SEPARATOR, quoting=csv.QUOTE_ALL)
    writer.writerows([_csv_cell(value) for value in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def workbook_file(rows: Rows) -> bytes:
    """Return an Excel workbook (.xlsx) with one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append([_workbook_cell(sheet, value) for value in row])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


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
