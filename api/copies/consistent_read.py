"""Several queries that see the database as it was at one moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection

BEGIN: Final = {
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    # not as `atomic` begins: that takes the lock of writers, who would wait for a reader
    "sqlite": "BEGIN DEFERRED",
}


@contextmanager
def consistent_read() -> Iterator[None]:
    """Read in one transaction that holds up nobody. Inside another one it is as consistent as that is."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")
