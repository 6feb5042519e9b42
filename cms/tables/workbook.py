"""Reads an Excel workbook into lines of cells, as the spreadsheet shows them."""

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from operator import is_
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.cell.read_only import EMPTY_CELL

from cms.tables.errors import UnreadableTableError

UNPACKED_AT_MOST: Final = 10  # times what the file itself may measure
MOST_PARTS: Final = 1_000
MOST_COLUMNS: Final = 100
NOTHING: Final = (EMPTY_CELL,) * MOST_COLUMNS  # a row that is not in the file
MOST_LINES: Final = 1_048_576  # of a sheet, in Excel itself
#: the number format of a code: 0000
_CODE = re.compile("0{2,20}")
#: parts of a number format that are not of a date: "[$-413]", "\"uur\"", "\\-"
_LITERAL = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')


def workbook_lines(
    content: bytes, are_headings: Callable[[list[str]], bool], *, max_bytes: int
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line number and the cells of each line that is not empty, of one visible sheet.

    That is the first one whose first line has the headings; else the first that is not empty. Raises
    UnreadableTableError for a file that is no .xlsx, and for one that unpacks to far more than `max_bytes`.
    """
    try:
        _check_unpacked(content, max_bytes)
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        first_lines = [next(_lines(sheet), (0, []))[1] for sheet in sheets]
        fitness = [(are_headings(cells), bool(cells)) for cells in first_lines]
        yield from _lines(sheets[fitness.index(max(fitness))])
    except UnreadableTableError:
        raise
    except Exception as error:  # a broken file makes the library raise anything
        raise UnreadableTableError(
            "This spreadsheet cannot be read. Save it as an Excel workbook (.xlsx) without a password, "
            "or as “CSV UTF-8”."
        ) from error


def _lines(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    sheet.reset_dimensions()  # some programs write another size than the sheet has
    for line, row in enumerate(sheet.iter_rows(max_row=MOST_LINES, max_col=MOST_COLUMNS), start=1):
        if not all(map(is_, row, NOTHING)) and (cells := _shown_cells(row)):
            yield line, cells


def _check_unpacked(content: bytes, max_bytes: int) -> None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)  # no more than this is ever read of a part
    if len(parts) > MOST_PARTS or unpacked > UNPACKED_AT_MOST * max_bytes:
        raise UnreadableTableError("The file is too large. Divide it over more files.")


def _shown_cells(row: Sequence[Any]) -> list[str]:
    """Return the cells up to the last that is not empty."""
    cells = [_shown(cell) for cell in row]
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _shown(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _shown_number(value, cell.number_format)
    if isinstance(value, date):
        return _shown_date(value, cell.number_format)
    return str(value)


def _shown_number(value: float, number_format: str) -> str:
    """Return as many digits as Excel has: 1012.0 is 1012, and 0.1 + 0.2 is 0.3; and zeros before a code."""
    if number_format.endswith("%"):
        return f"{value * 100:.15g}%"
    digits = format(value, ".15g")
    return digits.zfill(len(number_format)) if _CODE.fullmatch(number_format) else digits


def _shown_date(value: date, number_format: str) -> str:
    """Return the shown parts of a date: 12-15 as somebody typed it became December 2015."""
    shown = _LITERAL.sub("", number_format).casefold()
    if "d" not in shown and "y" in shown:
        return f"{value.month}-{value:%y}"
    if "y" not in shown and "d" in shown:
        return f"{value.day}-{value.month}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return value.isoformat()
