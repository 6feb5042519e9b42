"""Work on many rows, each by itself: a bad row stops none of the others, and is reported."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Row = TypeVar("Row")
Done = TypeVar("Done")
logger = logging.getLogger(__name__)


@dataclass
class Batch(Generic[Done]):
    """What became of the rows: what was `done`, and what `failed`, in words for whoever runs the command."""

    done: list[Done] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def batch(rows: Iterable[Row], act: Callable[[Row], Done | None], *, what: str) -> Batch[Done]:
    """Act on each row, which has to be a transaction of its own; None as its result counts as nothing done.

    What went wrong exactly is in the log of the server.
    """
    result: Batch[Done] = Batch()
    for row in rows:
        try:
            done = act(row)
        except Exception as error:
            logger.exception("%s %s failed.", what, row)
            result.failed.append(f"{what} {row}: {type(error).__name__}")
        else:
            if done is not None:
                result.done.append(done)
    return result
