"""How many requests one client may make in a minute, and the headers that say so.

`RateLimit-Policy` and `RateLimit` are those of draft-ietf-httpapi-ratelimit-headers. A read that a cache may
keep for everybody does not carry them: they are about one client alone.
"""

import time
from dataclasses import dataclass
from typing import Final

from api.v1.http.problems import Refused
from cms.users.rate_limit import count, current_window

WINDOW: Final = 60  # seconds
MOST_CLIENTS: Final = 100_000
_reads: dict[str, int] = {}
_reads_until = 0.0


@dataclass(frozen=True)
class Allowance:
    """What is left of a quota. `seconds_left` is until the count starts again."""

    policy: str
    quota: int
    left: int
    seconds_left: int

    def headers(self) -> dict[str, str]:
        """Return the headers of the draft."""
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.quota};w={WINDOW}',
            "RateLimit": f'"{self.policy}";r={max(0, self.left)};t={self.seconds_left}',
        }

    def check(self) -> None:
        """Raise Refused (429) when nothing is left."""
        if self.left < 0:
            raise Refused(
                429,
                f"More than {self.quota} in a minute. Wait {self.seconds_left} seconds.",
                {**self.headers(), "Retry-After": str(self.seconds_left)},
            )


def counted(policy: str, client: str, quota: int) -> Allowance:
    """Return what is left after one more request, counted in all processes together."""
    used, seconds_left = count(f"api-{policy}", client, seconds=WINDOW)
    return Allowance(policy, quota, quota - used, seconds_left)


def check_read(client: str, quota: int) -> None:
    """Count one more read, in this process alone: asking a cache would cost as much as the read.

    Raises Refused (429) when it is one too many.
    """
    global _reads_until  # noqa: PLW0603 - one window for the process
    now = time.time()
    if now >= _reads_until or len(_reads) >= MOST_CLIENTS:
        _reads.clear()
        _reads_until = (now // WINDOW + 1) * WINDOW
    used = _reads[client] = _reads.get(client, 0) + 1
    if used > quota:
        Allowance("reads", quota, quota - used, current_window(WINDOW).seconds_left).check()
