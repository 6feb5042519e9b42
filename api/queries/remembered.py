"""What was found to be there, remembered for a minute: no query for each request that names it."""

import time
from collections.abc import Callable
from typing import Final

SECONDS: Final = 60  # for so long what was deleted is still known
MOST: Final = 1000
#: until when something of a kind is known without a query; in each process
KNOWN: dict[tuple[str, str], float] = {}


def is_there(kind: str, name: str, found: Callable[[str], bool]) -> bool:
    """Return whether it is there, or was less than a minute ago. What is not there is looked up each time."""
    now = time.monotonic()
    if KNOWN.get((kind, name), 0.0) > now:
        return True
    if not found(name):
        return False
    if len(KNOWN) >= MOST:
        KNOWN.clear()
    KNOWN[kind, name] = now + SECONDS
    return True
