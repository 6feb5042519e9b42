"""When a message is tried again. Pure.

Eight attempts in 27.6 hours or more: the delays of the example in the Standard Webhooks specification, with a
random fifth on top at most, so that many messages to one site do not come back at the same moment.
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


def delay_after(attempts: int, chance: random.Random | None = None) -> timedelta | None:
    """Return how long to wait after so many attempts (1 or more), or None when it was the last one."""
    if attempts > len(DELAYS):
        return None
    share = (chance or random).random()
    return DELAYS[attempts - 1] * (1 + JITTER * share)
