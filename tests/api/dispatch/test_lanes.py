"""Which sites are sent to now: those that hang leave the others free."""

from uuid import UUID

import pytest

from api.dispatch.lanes import LANES, SLOW_LANES, Site, next_sites


def sites(first: int, number: int, tried: int = 0) -> list[Site]:
    return [Site(UUID(int=first + one), tried) for one in range(number)]


def under_way(*groups: list[Site]) -> dict[UUID, Site]:
    return {site.webhook: site for group in groups for site in group}


FRESH, FAILED = sites(0, 100), sites(1000, 100, tried=1)


@pytest.mark.parametrize(
    ("due", "busy", "chosen"),
    [
        ([], [], []),
        (FRESH, [], FRESH[:LANES]),
        (FRESH, FRESH[:5], FRESH[5:LANES]),  # one message a site at a time
        (FRESH[:3], sites(500, LANES), []),
        (FAILED, [], FAILED[:SLOW_LANES]),
        (FAILED, FAILED[:SLOW_LANES], []),
        (FAILED + FRESH[:2], FAILED[:SLOW_LANES], FRESH[:2]),
        (FRESH[:2] + FAILED, FAILED[:3], FRESH[:2] + FAILED[3:SLOW_LANES]),
    ],
)
def test_who_is_next(due: list[Site], busy: list[Site], chosen: list[Site]) -> None:
    assert next_sites(due, under_way(busy)) == chosen
