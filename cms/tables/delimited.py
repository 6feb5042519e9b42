"""Reads a text with separators into lines of cells."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from string import whitespace
from typing import Final

from cms.tables.formulas import unguarded

SEPARATORS: Final = ";,\t|"
#: a line that tells a spreadsheet the separator
_DECLARED = re.compile(r'\s*"?sep=(.)"?[;,\t|]*\s*', re.IGNORECASE)


def delimited_lines(
    text: str, headings_in: Callable[[list[str]], int]
) -> Iterator[tuple[int, list[str] | None]]:
    """Yield the cells of each line that is not empty, with the number of the line it begins on.

    The separator is the one that a first line `sep=;` declares, else the one with which the first line holds
    the most headings, as `headings_in` counts them. The cells are None for a line that cannot be read.
    """
    lines = list(StringIO(text, newline=""))
    declared = _DECLARED.fullmatch(lines[0]) if lines else None
    separator = declared[1] if declared else _separator(lines, headings_in)
    for place, cells in _records(lines, 1 if declared else 0, separator):
        if cells is None or any(cell.strip() for cell in cells):
            yield place + 1, cells and [unguarded(cell) for cell in cells]


def _records(lines: list[str], start: int, separator: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield each record by the place of its first line; after one that is broken, reading begins anew.

    A quotation mark that is not closed takes in the lines after it: these are read again by themselves, and
    are broken too when they have a quotation mark.
    """
    doubtful = start
    while start < len(lines):
        reader = csv.reader(
            (lines[place] for place in range(start, len(lines))), delimiter=separator, strict=True
        )
        begins = start
        try:
            for cells in reader:
                place, begins = begins, start + reader.line_num
                yield place, None if place < doubtful and '"' in lines[place] else cells
        except csv.Error:
            yield begins, None
            doubtful = max(doubtful, start + reader.line_num)
            start = begins + 1
        else:
            return


def _separator(lines: list[str], headings_in: Callable[[list[str]], int]) -> str:
    def fitness(separator: str) -> tuple[int, int]:
        cells = _first_line(lines, separator)
        return headings_in(cells), len(cells)

    return max(SEPARATORS, key=fitness)


def _first_line(lines: list[str], separator: str) -> list[str]:
    records = csv.reader(lines, delimiter=separator)
    try:
        return next(cells for cells in records if any(cell.strip(SEPARATORS + whitespace) for cell in cells))
    except (StopIteration, csv.Error):
        return []
