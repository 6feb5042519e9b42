"""When a message is tried again. Pure.

Eight attempts in 27.6 hours or more: the delays of the Standard Webhooks specification's example, with up
to a fifth more by chance, so that many messages to one site do not come back at the same moment.
"""

import random
from datetime import timedelta

DELAYS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=10),
)
JITTER = 0.2


def delay_after(tried: int, chance: random.Random | None = None) -> timedelta | None:
    """Return how long to wait after so many attempts (1 or more), or None when it was the last one."""
    if tried > len(DELAYS):
        return None
    share = (chance or random).random()
    return DELAYS[tried - 1] * (1 + JITTER * share)
