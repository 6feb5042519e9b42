"""The rows of a query that runs all the time.

Opening a cursor of Django's, and what Django does around each query, costs several times as much as finding
one document. So a cursor of the database itself stays open for each connection. PostgreSQL's answers in
binary: bytes in hexadecimal, or read as a text and written again, take twice as long.
"""

from collections.abc import Sequence
from functools import lru_cache
from threading import local
from typing import Any

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


class _OpenCursor(local):
    """The open cursor of this thread, and the connection it belongs to."""

    connection: Any = None
    cursor: Any = None


_open = _OpenCursor()


def raw_rows(sql: str, values: Sequence[Any]) -> list[Row]:
    """Return all rows of one query. It is counted, and fails, as any other query does."""
    # looked up once: behind the name `connection` every use is a search for this thread's own
    database = connections[DEFAULT_DB_ALIAS]
    if database.connection is None or database.queries_logged or database.execute_wrappers:
        with database.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()
    with database.wrap_database_errors:
        cursor = _cursor(database)
        cursor.execute(_in_sqlite(sql) if database.vendor == "sqlite" else sql, values)
        # all of them, so that no half-read result keeps the database from tidying up
        rows: list[Row] = cursor.fetchall()
        return rows


def _cursor(database: BaseDatabaseWrapper) -> Any:
    if _open.connection is not database.connection:
        _open.connection, _open.cursor = database.connection, _opened(database)
    return _open.cursor


def _opened(database: BaseDatabaseWrapper) -> Any:
    if database.vendor == "sqlite":
        return database.connection.cursor()
    cursor = psycopg.Cursor(database.connection)
    cursor.format = psycopg.pq.Format.BINARY
    return cursor


@lru_cache(maxsize=1024)
def _in_sqlite(sql: str) -> str:
    return sql.replace("%s", "?").replace("%%", "%")
