"""The process: its loops, each in a thread, and how they end."""

import logging
import os
import signal
import socket
import time
from collections.abc import Callable
from threading import Event, Thread
from typing import Any, Final, Protocol

from django.conf import settings
from django.utils.crypto import get_random_string

from cms.operations.worker.heart import Heart
from cms.operations.worker.task_loop import TaskLoop

logger = logging.getLogger(__name__)
#: seconds that a task which is under way gets to end, before the next worker begins it again
GRACE: Final = 10.0
TICK: Final = 0.5


def new_name() -> str:
    """Return a name for a worker that no other one has."""
    return f"{socket.gethostname()[:24]}-{os.getpid()}-{get_random_string(6)}"


class Loop(Protocol):
    """Something that runs until `running` is False."""

    running: bool

    def run(self) -> None:
        """Run."""


class WorkerProcess:
    """Runs until it is told to stop, one of its loops fails, or the process that started it is gone.

    What an earlier process of the same name left is begun again at once: two may never run under one name.
    """

    def __init__(self, name: str, *others: Loop) -> None:
        self.stopping = Event()
        queues = settings.TASKS["default"]["QUEUES"]
        self.tasks = {f"{name}-{queue}": TaskLoop(queue, f"{name}-{queue}") for queue in queues}
        self.loops: list[Loop] = [*self.tasks.values(), *others]
        self.threads: dict[Loop, Thread] = {}

    def run(self) -> bool:
        """Run; return whether it ended because it was told to."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        for loop in self.loops:
            self.threads[loop] = _started(loop.run)
        heart = _started(Heart(self.living, self.stopping).run)
        parent = os.getppid()
        while not self.stopping.wait(TICK) and os.getppid() == parent:
            if not all(thread.is_alive() for thread in (heart, *self.threads.values())):
                logger.error("A part of the worker failed; all of it ends.")
                break
        asked = self.stopping.is_set()
        self.stopping.set()
        self.finish()
        return asked

    def living(self) -> list[str]:
        """Return the ids of the loops that run tasks."""
        return [worker for worker, loop in self.tasks.items() if self.threads[loop].is_alive()]

    def stop(self, *_signal: Any) -> None:
        """Stop in order; asked a second time, at once."""
        if self.stopping.is_set():
            os._exit(1)
        self.stopping.set()

    def finish(self) -> None:
        """Let what is under way end, for a moment."""
        for loop in self.loops:
            loop.running = False
        deadline = time.monotonic() + GRACE
        for thread in self.threads.values():
            thread.join(max(0.0, deadline - time.monotonic()))
        if any(thread.is_alive() for thread in self.threads.values()):
            logger.warning("A task was still under way; the next worker begins it again.")


def _started(run: Callable[[], None]) -> Thread:
    thread = Thread(target=run, daemon=True)  # what hangs ends with the process
    thread.start()
    return thread
