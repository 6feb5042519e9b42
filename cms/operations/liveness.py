"""When a worker counts as gone. Pure.

A worker beats every `BEAT` and is gone after `GONE` without: another one has what it left within a minute.

A database that takes no writes for a while (SQLite, while another process holds its lock) silences everybody
alike. So a worker whose own last beat came late judges nobody: those that were only silenced beat before it
judges again.
"""

from datetime import datetime, timedelta
from typing import Final

BEAT: Final = timedelta(seconds=10)
LATE: Final = timedelta(seconds=20)
GONE: Final = timedelta(seconds=30)
#: how often a task is begun: one that ends its worker each time ends no more than these
ATTEMPTS: Final = 3


def may_judge(last_beat: datetime | None, now: datetime) -> bool:
    """Return whether a worker that beat then, and beats now, may call others gone."""
    return last_beat is not None and now - last_beat <= LATE


def is_gone(last_beat: datetime | None, begun: datetime, now: datetime) -> bool:
    """Return whether the worker that began a task then is gone; `last_beat` is None when it never beat."""
    return now - max(last_beat or begun, begun) > GONE


def may_begin_again(begun_before: int) -> bool:
    """Return whether a task may be begun once more after so many times."""
    return begun_before < ATTEMPTS
