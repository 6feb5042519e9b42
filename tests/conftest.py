"""What all tests share."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker

from api.queries.remembered import KNOWN
from api.v1.http import limits
from api.v1.http.parameters import validated
from tests.databases import Template, end_other_connections, fill_from
from tests.rehearsal import REHEARSE, SEED

TEMPLATE = pytest.StashKey[Template]()
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """The process that leads the run begins it; each worker of pytest-xdist hears from it where."""
    shared = getattr(config, "workerinput", {}).get("template")
    config.stash[TEMPLATE] = Template(Path(shared)) if shared else Template.of_this_run()
    if config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = str(SEED)


def pytest_report_header() -> str:
    """Say what is run, and how to do that again."""
    return f"{'everything' if REHEARSE else 'samples of what takes long'}, with SEED={SEED}"


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker where the run's template is."""
    node.workerinput["template"] = str(node.config.stash[TEMPLATE].folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    if not hasattr(config, "workerinput") and TEMPLATE in config.stash:
        config.stash[TEMPLATE].remove()


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what needs no database, while that is made; leave out what this database cannot do."""
    items.sort(key=needs_database)
    for item in items:
        if needs_database(item):
            item.add_marker("database")
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        return
    reason = "about concurrent transactions: runs in the second run, on PostgreSQL"
    for item in items:
        if item.get_closest_marker("postgresql"):
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Have the database made, when a test wants one; spare the collector of garbage what imports left."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)  # a sixth less work, for a few megabytes more
    wanted = copies(session.config) and not session.config.option.collectonly
    if wanted and any(needs_database(item) for item in session.items):
        session.config.stash[TEMPLATE].make()


def copies(config: pytest.Config) -> bool:
    """Whether databases are copies of the run's: with --reuse-db one of an earlier run is used as it is."""
    return not (config.option.reuse_db and connection.vendor == "postgresql")


def needs_database(item: pytest.Item) -> bool:
    """Whether a test asks for the database."""
    of_django = issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    fixtures: list[str] = getattr(item, "fixturenames", [])
    return (
        of_django or bool(item.get_closest_marker("django_db")) or not DATABASE_FIXTURES.isdisjoint(fixtures)
    )


@pytest.fixture(scope="module")
def rows_of_module(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What fixtures of a module make after this one is there for all its tests, and gone after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def database_url(django_db_setup: None, pytestconfig: pytest.Config, tmp_path: Path) -> str:
    """The URL of a database as the migrations leave it, for a process beside the test."""
    return pytestconfig.stash[TEMPLATE].url(tmp_path / "copy.sqlite3")


@pytest.fixture
def small_panels(settings: Any) -> None:
    """Panels of one reader, for tests that are not about how many read."""
    settings.PANEL_FLOOR_READERS = settings.PANEL_FLOOR_READERS_REGIONAL = 1
    settings.PANEL_FLOOR_SHARE = settings.PANEL_FLOOR_SHARE_REGIONAL = 1


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """What one test counted, wrong links and reads, or what it had, is nothing to the next."""
    cache.clear()
    limits._reads.clear()
    KNOWN.clear()
    validated.cache_clear()
    yield
    cache.clear()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, pytestconfig: pytest.Config) -> None:
    """The database that pytest-django makes for a worker is a copy of the run's."""
    if copies(pytestconfig):
        template = pytestconfig.stash[TEMPLATE]
        template.wait()
        fill_from(template)


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, pytestconfig: pytest.Config, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """After a test that commits the database is as it was: Django would leave it without any row."""
    template = pytestconfig.stash[TEMPLATE]
    with pytest.MonkeyPatch.context() as patch:
        if copies(pytestconfig):
            patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: template.restore())
        yield
    with django_db_blocker.unblock():
        connection.close()
        end_other_connections()
