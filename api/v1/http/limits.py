"""How much one asker may ask in a minute, and the headers that say so.

`RateLimit-Policy` and `RateLimit` are those of draft-ietf-httpapi-ratelimit-headers. A read that may be kept
by a cache for everybody does not carry them: they are about one asker alone.
"""

import logging
import time
from dataclasses import dataclass
from typing import Final

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from api.v1.http.problems import Refused

logger = logging.getLogger(__name__)

WINDOW: Final = 60  # seconds
MOST_ASKERS: Final = 100_000
_reads: dict[str, int] = {}
_reads_window = 0


@dataclass(frozen=True)
class Allowance:
    """What is left. `seconds` is until the count begins anew."""

    policy: str
    quota: int
    left: int
    seconds: int

    def headers(self) -> dict[str, str]:
        """Return the headers that say it."""
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.quota};w={WINDOW}',
            "RateLimit": f'"{self.policy}";r={max(0, self.left)};t={self.seconds}',
        }

    def check(self) -> None:
        """Raise Refused (429) when nothing is left."""
        if self.left < 0:
            raise Refused(
                429,
                f"More than {self.quota} in a minute. Wait {self.seconds} seconds.",
                {**self.headers(), "Retry-After": str(self.seconds)},
            )


def counted(policy: str, asker: str, quota: int) -> Allowance:
    """Count one more, in all processes together. A cache that is away limits nobody."""
    window, seconds = _now()
    key = f"api:{policy}:{window}:{salted_hmac('api.limits', asker).hexdigest()}"
    try:
        cache.add(key, 0, timeout=2 * WINDOW)
        used = cache.incr(key)
    except Exception:  # a cache that is away, or forgot the key meanwhile
        logger.warning("Requests are not counted: the cache does not answer.", exc_info=True)
        used = 0
    return Allowance(policy, quota, quota - used, seconds)


def check_read(asker: str, quota: int) -> None:
    """Count one more read, in this process alone: asking a cache would cost as much as the read.

    Raises Refused (429) when it is one too many.
    """
    global _reads_window  # noqa: PLW0603 - one number for the process
    window, seconds = _now()
    if window != _reads_window or len(_reads) >= MOST_ASKERS:
        _reads.clear()
        _reads_window = window
    used = _reads[asker] = _reads.get(asker, 0) + 1
    if used > quota:
        Allowance("reads", quota, quota - used, seconds).check()


def _now() -> tuple[int, int]:
    now = time.time()
    return int(now // WINDOW), max(1, int(WINDOW - now % WINDOW))
