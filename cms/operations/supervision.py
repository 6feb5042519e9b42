"""Keep a process running: start it again when it ends."""

import logging
import signal
import subprocess
import time
from threading import Event
from typing import Any, Final

logger = logging.getLogger(__name__)
#: seconds before it is started again; doubled while it ends soon after its start
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 30.0
SOON: Final = 10.0
#: seconds that it gets to stop in order
PATIENCE: Final = 15.0
TICK: Final = 0.2


class Supervisor:
    """One child, in a session of its own: Ctrl-C reaches us, and we stop it in order."""

    def __init__(self, command: list[str]) -> None:
        self.command, self.stopping = command, Event()

    def run(self) -> None:
        """Keep the command running until a signal says to stop."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        pause = FIRST_PAUSE
        while not self.stopping.is_set():
            begun = time.monotonic()
            child = subprocess.Popen(self.command, start_new_session=True)  # noqa: S603 - our own command
            while child.poll() is None and not self.stopping.wait(TICK):
                pass
            if self.stopping.is_set():
                return _end(child)
            pause = min(pause * 2, LONGEST_PAUSE) if time.monotonic() - begun < SOON else FIRST_PAUSE
            logger.warning("The worker ended (%s), and is started again.", child.returncode)
            self.stopping.wait(pause)
        return None

    def stop(self, *_signal: Any) -> None:
        """Stop."""
        self.stopping.set()


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
