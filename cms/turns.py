"""Long work in steps leaves others their turn."""

import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from django.db import connection

Row = TypeVar("Row")
#: seconds of work before a pause, and of the pause: a waiter asks SQLite for its lock ten times a second
WORK: Final = 0.5
PAUSE: Final = 0.15


def in_turns(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows, each of them for a transaction of its own, and let others write between them.

    SQLite has one lock and no queue before it: who gives it back and takes it again at once keeps all others
    out, until they give up. So there is a pause now and then; elsewhere, and in a transaction, there is none.
    """
    since = time.monotonic()
    for row in rows:
        yield row
        locks = connection.vendor == "sqlite" and not connection.in_atomic_block
        if locks and time.monotonic() - since > WORK:
            time.sleep(PAUSE)
            since = time.monotonic()
