"""Reads a file on disk into rows."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from cms.regions.importing.report import LoadReport
from cms.tables.columns import Columns
from cms.tables.errors import UnreadableTableError
from cms.tables.rows import Row
from cms.tables.table import read_table

MAX_BYTES: Final = 20_000_000
MAX_ROWS: Final = 200_000


def read_rows(file: Path, columns: Iterable[str]) -> list[Row]:
    """Return the rows that are not empty, at least one. The first line must name at least these columns.

    Raises UnreadableTableError, also for a file that is not there.
    """
    named = {column: [column] for column in columns}
    table = read_table(
        _content(file), Columns(named, required=list(named)), max_bytes=MAX_BYTES, max_rows=MAX_ROWS
    )
    if not table.rows:
        raise UnreadableTableError("There is no row in this file. Nothing was changed.")
    return table.rows


def usable(rows: Iterable[Row], report: LoadReport) -> Iterator[Row]:
    """Yield the rows that can be used; the others are refused in the report."""
    for row in rows:
        if row.problem:
            report.refused.append(row.wrong(row.problem.column, _(row.problem.message)))
        else:
            yield row


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)  # enough to be refused as too large
    except OSError as error:
        raise UnreadableTableError(
            "%(file)s cannot be read: %(reason)s.", file=file, reason=error.strerror
        ) from error
