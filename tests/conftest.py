"""What all tests share."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from pytest_django import DjangoDbBlocker


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


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Before the test database is dropped, end what a server for browser tests may still have open there."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
