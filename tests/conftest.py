"""What all tests share."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import cache


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what is about concurrency when the database is not PostgreSQL: SQLite has one writer."""
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        return
    reason = "about concurrent transactions: runs in the second run, on PostgreSQL"
    for item in items:
        if item.get_closest_marker("postgresql"):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """What one test counted, wrong links for example, is nothing to the next."""
    cache.clear()
    yield
    cache.clear()
