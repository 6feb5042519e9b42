"""The thread that asks for the feed's position, so that no reader waits for a database that hangs."""

import logging
import threading
from typing import Final

from django.db import DatabaseError, InterfaceError, connection

from api.front.position import EVERY, Watcher

RESTED: Final = 0.01  # the watcher refuses to be asked too soon

logger = logging.getLogger("api.front")


class Asker:
    """Keeps one thread in this process; a process that was forked from it has its own."""

    def __init__(self, watcher: Watcher) -> None:
        self.watcher, self._starting = watcher, threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()

    def ensure(self) -> None:
        """Start the thread, unless it runs."""
        if self._thread and self._thread.is_alive():
            return
        with self._starting:
            if self._thread and self._thread.is_alive():
                return
            self.watcher.start()
            self._thread = threading.Thread(target=self._run, name="api-front", daemon=True)
            self._thread.start()
        self.ask()  # what is kept from now on belongs to a position

    def stop(self) -> None:
        """End the thread, and its connection with it; the process goes on without."""
        self._stopping.set()
        if self._thread:
            self._thread.join()

    def ask(self) -> bool:
        """Ask in this thread, unless another one is at it; return whether what was kept may be given."""
        try:
            self.watcher.look()
        except (DatabaseError, InterfaceError):
            connection.close_if_unusable_or_obsolete()  # the next question of this thread gets a new one
            return False
        return self.watcher.is_believed()

    def _run(self) -> None:
        answered = True
        while not self._stopping.wait(EVERY + RESTED):
            is_answered = self.ask()
            if answered != is_answered:
                logger.warning("The database %s.", "answers again" if is_answered else "does not answer")
            answered = is_answered
        connection.close()
