"""What is let in, and what makes room for it. Who asks for a thousand things once changes nothing."""

import threading
import time
from collections.abc import Callable, Hashable, Iterable
from typing import Final

WINDOW: Final = 60  # seconds
MOST_COUNTED: Final = 20_000
#: how often is asked for something before it is kept
ASKED: Final = 2


class Doorkeeper:
    """Counts how often was asked for what is not kept: in this minute, and in the one before.

    A minute in which too many things are counted is shorter. Only hashes are remembered.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._until = clock() + WINDOW
        self._now: dict[int, int] = {}
        self._before: dict[int, int] = {}

    def asked(self, what: Hashable) -> int:
        """Count once more; return how often that was."""
        mark = hash(what)
        with self._lock:
            if self._clock() > self._until or len(self._now) >= MOST_COUNTED:
                self._until = self._clock() + WINDOW
                self._before, self._now = self._now, {}
            self._now[mark] = self._now.get(mark, 0) + 1
            return self._now[mark] + self._before.get(mark, 0)


def making_room(kept: Iterable[tuple[int, int]], needed: int, asked: int) -> list[int]:
    """Return which of these go, by their place, so that a newcomer has the bytes it needs.

    None of them: it stays outside. They are pairs of bytes and hits. Nobody goes who was asked for as
    often as the newcomer was.
    """
    going: list[int] = []
    for place, (cost, hits) in enumerate(kept):
        if hits < asked:
            needed -= cost
            going.append(place)
            if needed <= 0:
                return going
    return []
