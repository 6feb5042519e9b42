"""The position of the feed, and with it whether what was kept still holds."""

import threading
import time
from collections.abc import Callable
from typing import Final

from api.front.shelf import Shelf

#: how often is asked; and how long answers are given while nobody answers: with what caches may add, a
#: withdrawn text is seen for 2 minutes at most (api/v1/http/headers.py)
EVERY: Final = 0.25
PATIENCE: Final = 30.0
#: a shelf is emptied after so long in any case, for what is no part of the feed; its hits count from there
LONGEST: Final = 60.0


class Watcher:
    """Has the shelf that is in force. `until` is how long that may be believed, by the clock.

    `ask` returns the position, or raises when the database does not answer.
    """

    def __init__(
        self, ask: Callable[[], int], room: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._ask, self._room, self.clock = ask, room, clock
        self._asking = threading.Lock()
        self._asked_at = float("-inf")
        self.shelf = Shelf(room, None, clock())
        self.until = float("inf")

    def start(self) -> None:
        """Begin to be patient: from now on somebody asks."""
        self.until = min(self.until, self.clock() + PATIENCE)

    def look(self) -> None:
        """Ask, unless somebody is asking or just did. Raises what `ask` raises; then all stays as it was."""
        if not self._asking.acquire(blocking=False):
            return
        try:
            now = self.clock()
            if now - self._asked_at < EVERY:
                return
            self._asked_at = now
            position = self._ask()
            if position != self.shelf.position or now - self.shelf.since > LONGEST:
                self.shelf = Shelf(self._room, position, now)
            # from before the question: the answer was true then
            self.until = now + PATIENCE
        finally:
            self._asking.release()

    def is_believed(self) -> bool:
        """Return whether what is kept may be given."""
        return self.clock() < self.until
