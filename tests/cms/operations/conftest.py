"""What tests of the worker share."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from cms.settings.base import TASKS
from tests.cms.operations import beside
from tests.conftest import TEMPLATE


@pytest.fixture
def worker_url(
    database_url: str, django_db_blocker: DjangoDbBlocker, settings: Any, pytestconfig: pytest.Config
) -> Iterator[str]:
    """The URL of a database for a worker, in which the test writes too; tasks are the worker's."""
    settings.TASKS = TASKS
    with django_db_blocker.unblock():
        connection.ensure_connection()  # the first one that is made is filled, and has to be the test's
        with beside.database(database_url):
            yield database_url
        if connection.vendor == "postgresql":  # where it is no copy
            pytestconfig.stash[TEMPLATE].restore()
