"""A demonstration of an older version makes way, and nothing of it is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cms.demo.management.commands.set_aside_older_data import free_name

ROOT = Path(__file__).resolve().parents[3]


def set_aside(data: Path) -> str:
    """Run the command as `make run` does, on a demonstration in this folder."""
    code = (
        "import django, pathlib, sys; from django.conf import settings; django.setup();"
        " settings.DATA_DIR = pathlib.Path(sys.argv[1]);"
        " from django.core.management import call_command; call_command('set_aside_older_data')"
    )
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "DATABASE_URL": f"sqlite:///{data / 'demo.sqlite3'}",
    }
    run = subprocess.run(
        [sys.executable, "-c", code, str(data)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / ".data"
    folder.mkdir()
    with sqlite3.connect(folder / "demo.sqlite3") as database:
        database.execute("CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied)")
        database.execute("INSERT INTO django_migrations VALUES (1, 'api', '0001_initial', '2026-11-29')")
    return folder


def test_data_of_this_version_stays_where_it_is(data: Path) -> None:
    assert set_aside(data) == ""
    assert [path.name for path in data.parent.iterdir()] == [".data"]


def test_data_of_an_older_version_is_kept_under_another_name(data: Path) -> None:
    with sqlite3.connect(data / "demo.sqlite3") as database:
        database.execute("INSERT INTO django_migrations VALUES (2, 'api', '0009_gone', '2026-11-01')")
    said = set_aside(data)
    kept = next(path for path in data.parent.iterdir() if path != data)
    assert f"is kept as {kept.name}" in said
    assert (kept / "demo.sqlite3").exists()
    assert list(data.iterdir()) == []


def test_nothing_is_said_when_there_is_no_data(tmp_path: Path) -> None:
    folder = tmp_path / ".data"
    folder.mkdir()
    assert set_aside(folder) == ""
    shutil.rmtree(folder)


def test_a_second_time_on_one_day_overwrites_nothing(tmp_path: Path) -> None:
    today = date(2026, 11, 29)
    first = free_name(tmp_path / ".data", today)
    first.mkdir()
    assert free_name(tmp_path / ".data", today).name == f"{first.name}-2"
