"""Many rows like one that the product made itself: a bench needs thousands, and not how they are made."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection

BATCH = 500


def row_of(table: str, key: str, value: Any) -> dict[str, Any]:
    """Return a row as the database holds it."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}" WHERE "{key}" = %s', [value])
        names = [column[0] for column in cursor.description]
        (row,) = cursor.fetchall()
    return dict(zip(names, row, strict=True))


def add_copies(table: str, like: Mapping[str, Any], changes: Iterable[Mapping[str, Any]]) -> None:
    """Add rows like this one, each with its own changes."""
    names = ", ".join(f'"{name}"' for name in like)
    places = ", ".join(["%s"] * len(like))
    insert = f'INSERT INTO "{table}" ({names}) VALUES ({places})'
    rows = [[*{**like, **change}.values()] for change in changes]
    with connection.cursor() as cursor:
        for start in range(0, len(rows), BATCH):
            cursor.executemany(insert, rows[start : start + BATCH])
