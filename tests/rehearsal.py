"""What takes long is run as a sample, and as a whole by `make rehearse` (REHEARSE=1). Decided here alone."""

import os
import random

from hypothesis import settings

REHEARSE = os.environ.get("REHEARSE") == "1"
#: the same sample each time, unless told otherwise; workers inherit it
SEED = int(os.environ.setdefault("SEED", str(random.randrange(1_000_000)) if REHEARSE else "1"))
TIMES = 20 if REHEARSE else 1


def examples(sample: int) -> int:
    """How many examples hypothesis tries, where a test is content with `sample`."""
    return sample * TIMES


# a deadline says how busy the machine is, not whether the code is right
settings.register_profile("ours", max_examples=examples(100), deadline=None)
settings.load_profile("ours")
