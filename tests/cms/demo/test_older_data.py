"""A demonstration of an older version makes way, and nothing of it is lost."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import ConnectionHandler

from cms.demo.management.commands import set_aside_older_data
from cms.demo.management.commands.set_aside_older_data import free_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def set_aside(monkeypatch, settings, capsys, data: Path):
    """Run the command on the demonstration in this folder; return what it says."""
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": data / "demo.sqlite3"}
    connection = ConnectionHandler({"default": database})["default"]
    monkeypatch.setattr(set_aside_older_data, "connection", connection)
    settings.DATA_DIR = data

    def run() -> str:
        call_command("set_aside_older_data")
        return capsys.readouterr().out

    yield run
    connection.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / ".data"
    folder.mkdir()
    with sqlite3.connect(folder / "demo.sqlite3") as database:
        database.execute("CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied)")
        database.execute("INSERT INTO django_migrations VALUES (1, 'api', '0001_initial', '2026-11-29')")
    return folder


def test_data_of_this_version_stays_where_it_is(data: Path, set_aside) -> None:
    assert set_aside() == ""
    assert [path.name for path in data.parent.iterdir()] == [".data"]


def test_data_of_an_older_version_is_kept_under_another_name(data: Path, set_aside) -> None:
    with sqlite3.connect(data / "demo.sqlite3") as database:
        database.execute("INSERT INTO django_migrations VALUES (2, 'api', '0009_gone', '2026-11-01')")
    message = set_aside()
    kept = next(path for path in data.parent.iterdir() if path != data)
    assert f"is kept as {kept.name}" in message
    assert (kept / "demo.sqlite3").exists()
    assert list(data.iterdir()) == []


def test_nothing_is_said_when_there_is_no_data(data: Path, set_aside) -> None:
    (data / "demo.sqlite3").unlink()
    assert set_aside() == ""
    assert [path.name for path in data.parent.iterdir()] == [".data"]


def test_a_second_time_on_one_day_overwrites_nothing(tmp_path: Path) -> None:
    today = date(2026, 11, 29)
    first = free_name(tmp_path / ".data", today)
    first.mkdir()
    assert free_name(tmp_path / ".data", today).name == f"{first.name}-2"
