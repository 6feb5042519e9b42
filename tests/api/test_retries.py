"""When a message comes again."""

from datetime import timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from api.webhooks.retries import DELAYS, delay_after


@given(st.integers())
def test_it_is_tried_for_more_than_a_day_with_growing_delays(seed: int) -> None:
    chance = Random(seed)
    delays = [delay_after(tried, chance) for tried in range(1, len(DELAYS) + 2)]
    assert delays[-1] is None
    waits = [delay for delay in delays if delay is not None]
    assert sum(waits, timedelta()) >= timedelta(hours=24)
    assert all(first <= second * 1.2 for first, second in pairwise(waits))


@given(st.integers(1, len(DELAYS)))
def test_chance_adds_a_fifth_at_most(tried: int) -> None:
    least, most = DELAYS[tried - 1], DELAYS[tried - 1] * 1.2
    assert least <= (delay_after(tried) or timedelta()) <= most
