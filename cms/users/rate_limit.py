"""How often one visitor did something in a window of time: counted once, for limits of any kind.

Whoever counts decides what is too much, and what to answer then.
"""

import logging
import time
from typing import NamedTuple

from django.core.cache import cache
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)


class Window(NamedTuple):
    """A stretch of time. `number` tells it from others; `seconds_left` is until the next one begins."""

    number: int
    seconds_left: int


class Count(NamedTuple):
    """How often in this window, this time included; 0 when nobody counts."""

    used: int
    seconds_left: int


def current_window(seconds: int) -> Window:
    """Return the window of so many seconds that it is now."""
    now = time.time()
    return Window(int(now // seconds), max(1, int(seconds - now % seconds)))


def count(what: str, visitor: str, *, seconds: int) -> Count:
    """Count one more for this visitor, in all processes together. A cache that is away limits nobody.

    The cache holds no IP address or key, only what nobody can turn back into one.
    """
    window = current_window(seconds)
    key = f"rate:{what}:{window.number}:{salted_hmac('cms.users.rate_limit', visitor).hexdigest()}"
    try:
        cache.add(key, 0, timeout=2 * seconds)
        used = cache.incr(key)
    except Exception:  # a cache that is away, or forgot the key meanwhile
        logger.warning("%s is not counted: the cache does not answer.", what, exc_info=True)
        used = 0
    return Count(used, window.seconds_left)
