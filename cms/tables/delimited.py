"""Reads a text with separators into lines of cells."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from string import whitespace
from typing import Final

from cms.tables.errors import UnreadableTableError

SEPARATORS: Final = ";,\t|"
#: a line that tells a spreadsheet the separator
_DECLARED = re.compile(r'"?sep=(.)"?[;,\t]*\s*', re.IGNORECASE)


def delimited_lines(text: str, headings_in: Callable[[list[str]], int]) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line that is not empty, with the number of the line it begins on.

    The separator is the one that a first line `sep=;` declares, else the one with which the first line holds
    the most headings, as `headings_in` counts them. Raises UnreadableTableError.
    """
    file = StringIO(text, newline="")
    declared = _DECLARED.fullmatch(file.readline())
    if declared is None:
        file.seek(0)
    passed = 1 if declared else 0
    separator = declared[1] if declared else _separator(text, headings_in)
    reader = csv.reader(file, delimiter=separator, strict=True)
    begins = passed + 1
    try:
        for cells in reader:
            line, begins = begins, passed + reader.line_num + 1
            if any(cell.strip() for cell in cells):
                yield line, cells
    except csv.Error as error:
        raise UnreadableTableError(
            "Line %(line)d cannot be read. Perhaps a quotation mark is missing.",
            line=passed + reader.line_num,
        ) from error


def _separator(text: str, headings_in: Callable[[list[str]], int]) -> str:
    def fitness(separator: str) -> tuple[int, int]:
        cells = _first_line(text, separator)
        return headings_in(cells), len(cells)

    return max(SEPARATORS, key=fitness)


def _first_line(text: str, separator: str) -> list[str]:
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        return next(cells for cells in lines if any(cell.strip(SEPARATORS + whitespace) for cell in cells))
    except (StopIteration, csv.Error):
        return []
