"""When a message comes again."""

from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
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


@pytest.mark.parametrize(
    ("tried", "seconds"),
    [(1, 5), (2, 300), (3, 1800), (4, 7200), (5, 18000), (6, 36000), (7, 36000)],
)
@given(st.integers())
def test_after_each_attempt_it_waits_so_long_and_a_share_by_chance(
    tried: int, seconds: int, seed: int
) -> None:
    share = Random(seed).random()
    assert delay_after(tried, Random(seed)) == timedelta(seconds=seconds) * (1 + 0.2 * share)


def test_the_eighth_attempt_is_the_last() -> None:
    assert delay_after(7) is not None
    assert delay_after(8) is None
    assert delay_after(9) is None


@given(st.integers(1, len(DELAYS)))
def test_chance_adds_a_fifth_at_most(tried: int) -> None:
    least, most = DELAYS[tried - 1], DELAYS[tried - 1] * 1.2
    assert least <= (delay_after(tried) or timedelta()) <= most
