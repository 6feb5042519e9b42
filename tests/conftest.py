"""What all tests share."""

import pytest
from django.conf import settings


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what is about concurrency when the database is not PostgreSQL: SQLite has one writer."""
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        return
    reason = "about concurrent transactions: runs in the second run, on PostgreSQL"
    for item in items:
        if item.get_closest_marker("postgresql"):
            item.add_marker(pytest.mark.skip(reason=reason))
