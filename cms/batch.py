"""Work on many rows, each by itself: a bad row stops none of the others, and is reported."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from cms.turns import in_turns

Row = TypeVar("Row")
Done = TypeVar("Done")
logger = logging.getLogger(__name__)


@dataclass
class Batch(Generic[Done]):
    """What became of the rows: what was `done`, and what `failed`, in words for whoever runs the command."""

    done: list[Done] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def __add__(self, later: "Batch[Done]") -> "Batch[Done]":
        """Return both as one."""
        return Batch(self.done + later.done, self.failed + later.failed)


def each(
    rows: Iterable[Row], act: Callable[[Row], Done], *, what: str
) -> Iterator[tuple[Row, Done | None, Exception | None]]:
    """Act on each row, which has to be a transaction of its own; yield it with its result, or with its error.

    What went wrong exactly is in the log of the server.
    """
    for row in in_turns(rows):
        try:
            done = act(row)
        except Exception as error:
            logger.exception("%s %s failed.", what, row)
            yield row, None, error
        else:
            yield row, done, None


def batch(rows: Iterable[Row], act: Callable[[Row], Done | None], *, what: str) -> Batch[Done]:
    """Act on each row in the same way, and return what became of them; no result counts as nothing done."""
    result: Batch[Done] = Batch()
    for row, done, error in each(rows, act, what=what):
        if error:
            result.failed.append(f"{what} {row}: {type(error).__name__}")
        elif done is not None:
            result.done.append(done)
    return result
