"""One server is asked now and then, and no oftener."""

import time
from collections.abc import Callable


class Pace:
    """Waits before a host is visited again within these seconds; for a host that is busy it waits in vain."""

    def __init__(self, seconds: float, wait: Callable[[float], None] = time.sleep) -> None:
        self.seconds, self.wait = seconds, wait
        self.visited: dict[str, float] = {}
        self.resting: set[str] = set()

    def before(self, host: str, now: Callable[[], float] = time.monotonic) -> bool:
        """Wait until this host may be visited, and return True; False when it wants to be left alone."""
        if host in self.resting:
            return False
        last = self.visited.get(host)
        if last is not None and (left := last + self.seconds - now()) > 0:
            self.wait(left)
        self.visited[host] = now()
        return True
