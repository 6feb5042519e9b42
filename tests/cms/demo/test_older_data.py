"""A demonstration of an older version makes way, and nothing of it is lost."""

import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

from cms.demo.management.commands.set_aside_older_data import free_name

ROOT = Path(__file__).resolve().parents[3]
THREE_TIMES = """
import sqlite3, sys
from pathlib import Path
import django
from django.conf import settings
from django.core.management import call_command

django.setup()
settings.DATA_DIR = data = Path(sys.argv[1])
call_command("set_aside_older_data")  # there is no data yet

def write(*migrations):
    with sqlite3.connect(data / "demo.sqlite3") as database:
        columns = "id INTEGER PRIMARY KEY, app, name, applied"
        database.execute(f"CREATE TABLE IF NOT EXISTS django_migrations ({columns})")
        for name in migrations:
            database.execute("INSERT INTO django_migrations (app, name) VALUES ('api', ?)", [name])

write("0001_initial")
call_command("set_aside_older_data")  # data of this version
print("--")
write("0009_gone")
call_command("set_aside_older_data")  # data of an older one
"""


def test_data_of_this_version_stays_and_data_of_an_older_one_is_kept_under_another_name(
    tmp_path: Path,
) -> None:
    data = tmp_path / ".data"
    data.mkdir()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "DATABASE_URL": f"sqlite:///{data / 'demo.sqlite3'}",
    }
    command = [sys.executable, "-c", THREE_TIMES, str(data)]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    before, message = run.stdout.split("--\n")
    assert before == ""
    renamed = next(path for path in tmp_path.iterdir() if path != data)
    assert f"is kept as {renamed.name}" in message
    with sqlite3.connect(renamed / "demo.sqlite3") as database:
        assert database.execute("SELECT count(*) FROM django_migrations").fetchone() == (2,)
    assert list(data.iterdir()) == []


def test_a_second_time_on_one_day_overwrites_nothing(tmp_path: Path) -> None:
    today = date(2026, 11, 29)
    first = free_name(tmp_path / ".data", today)
    first.mkdir()
    assert free_name(tmp_path / ".data", today).name == f"{first.name}-2"
