"""A CSV file becomes rows."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

MOST_BYTES = 20_000_000


class UnreadableFile(Exception):  # noqa: N818 - names what happened
    """The file as a whole cannot be read. `str()` says why, and what to do."""


class Row(NamedTuple):
    """A row, by the line it begins on, and its words by column."""

    line: int
    words: dict[str, str]


def read_rows(file: Path, columns: Iterable[str]) -> list[Row]:
    """Return the rows that are not empty. The first line must name at least these columns.

    Raises UnreadableFile. Columns are divided by a comma, a semicolon or a tab; the text is UTF-8.
    """
    text = _text(file)
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    rows, header, begins = [], None, 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = _header(cells, columns)
                continue
            padded = [cell.strip() for cell in cells] + [""] * (len(header) - len(cells))
            rows.append(Row(line, dict(zip(header, padded, strict=False))))
    except csv.Error as error:
        said = _("Line %(line)d cannot be read. Perhaps a quotation mark is missing.")
        raise UnreadableFile(said % {"line": reader.line_num}) from error
    if not rows:
        raise UnreadableFile(_("There is no row in this file. Nothing was changed."))
    return rows


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableFile(_("This file is larger than 20 MB. Is it the right one?"))
        content = file.read_bytes()
    except OSError as error:
        said = _("%(file)s cannot be read: %(reason)s.")
        raise UnreadableFile(said % {"file": file, "reason": error.strerror}) from error
    if content.startswith(b"PK"):
        raise UnreadableFile(_("This is a spreadsheet. Save it as “CSV UTF-8” first."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = _("The letters in this file are not UTF-8. Save it as “CSV UTF-8” first.")
        raise UnreadableFile(said) from error
    if "\0" in text:
        raise UnreadableFile(_("This is not a text file. Save it as “CSV UTF-8” first."))
    return text


def _header(cells: list[str], columns: Iterable[str]) -> list[str]:
    header = [cell.strip().casefold() for cell in cells]
    missing = [column for column in columns if column not in header]
    if missing:
        said = _("The first line has to name the columns. Missing: %(columns)s.")
        raise UnreadableFile(said % {"columns": ", ".join(missing)})
    return header
