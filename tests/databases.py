"""The database of a run: made once, in a process of its own, and copied for each worker.

A test that commits leaves nothing behind either: after it all rows are as the migrations left them.
"""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import django
import psycopg
from django.db import connection
from django.db.backends.signals import connection_created
from psycopg import sql

from cms.audit.guard import TABLES

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 20  # seconds


class Template:
    """What every database of this run is a copy of. `folder` is the run's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = folder / "lock"
        self.maker: subprocess.Popen[bytes] | None = None
        self.name = folder.name if connection.vendor == "postgresql" else str(folder / "template.sqlite3")

    @classmethod
    def of_this_run(cls) -> "Template":
        """Begin a run; nothing is made yet."""
        template = cls(Path(tempfile.mkdtemp(prefix="steunpunt_tests_")))
        template.lock.touch()
        return template

    def make(self) -> None:
        """Begin to make it, unless another worker did; tests that need no database run meanwhile."""
        with self.lock.open("r+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            if not lock.read():
                lock.write("begun")
                lock.flush()
                # the lock is held by the process as long as it lives
                command = [sys.executable, "-m", __name__, self.name]
                self.maker = subprocess.Popen(command, cwd=ROOT, pass_fds=[lock.fileno()])

    def wait(self) -> None:
        """Wait until it is made. Where making it failed, Django's own migrations fail again, and say why."""
        with self.lock.open() as lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
        if self.maker:
            self.maker.wait()

    def url(self, file: Path) -> str:
        """Return the URL of a database for another process: a copy at `file`, or this worker's own."""
        if connection.vendor == "sqlite":
            shutil.copyfile(self.name, file)
            return f"sqlite:///{file}"
        server = urlsplit(os.environ["TEST_DATABASE_URL"])
        return urlunsplit(server._replace(path=f"/{connection.settings_dict['NAME']}"))

    def restore(self) -> None:
        """Put what the migrations left in the place of what a test committed."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.name)) as made:
                _copy_once_free(made, connection.connection)
        else:
            connection.close()
            end_other_connections()
            with _server(connection.settings_dict["NAME"]) as server:
                server.execute(sql.SQL(";").join(_restoring(server)))

    def remove(self) -> None:
        """Leave nothing behind, whatever became of the workers."""
        self.wait()
        if connection.vendor == "postgresql" and self.lock.read_text():
            with _server() as server:
                server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(self.name)))
        shutil.rmtree(self.folder)


def fill_from(template: Template) -> None:
    """Have the database that Django is about to make filled with a copy: nothing is left to migrate."""
    connection.settings_dict["TEST"]["TEMPLATE"] = template.name  # which Django knows for PostgreSQL
    if connection.vendor == "sqlite":

        def fill(**_signal: Any) -> None:
            connection_created.disconnect(fill)
            template.restore()

        connection_created.connect(fill, weak=False)


def end_other_connections() -> None:
    """End what a server for browser tests, or a thread, may still have open in this worker's database."""
    if connection.vendor == "postgresql":
        with _server() as server:
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
            server.execute(ended, [connection.settings_dict["NAME"]])


def _copy_once_free(made: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy; a browser that left may have an answer in the making, which reads from this very connection."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return made.backup(target)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@contextmanager
def _server(name: str = "postgres") -> Iterator[psycopg.Connection]:
    settings = {**connection.get_connection_params(), "dbname": name}
    with psycopg.connect(**settings, autocommit=True) as server:
        yield server


def _tables(server: psycopg.Connection, schema: str) -> list[str]:
    named = "SELECT tablename FROM pg_tables WHERE schemaname = %s AND tablename <> 'django_migrations'"
    return [name for (name,) in server.execute(named, [schema])]


def _restoring(server: psycopg.Connection) -> Iterator[sql.Composed]:
    """Yield what makes the rows as they were; sent together it is one transaction, in which order is free."""
    for table in TABLES:  # of the log, which refuses this
        yield sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(sql.Identifier(table))
    for table in _tables(server, "public"):
        yield sql.SQL("DELETE FROM {}").format(sql.Identifier(table))
    for table in TABLES:
        yield sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(sql.Identifier(table))
    for table in _tables(server, "made"):
        name = sql.Identifier(table)
        yield sql.SQL("INSERT INTO {} SELECT * FROM made.{}").format(name, name)


def _keep_rows(server: psycopg.Connection) -> None:
    """Keep a second copy of all rows in the database itself: that is quicker than copying it as a whole."""
    server.execute("CREATE SCHEMA made")
    for table in _tables(server, "public"):
        name = sql.Identifier(table)
        if server.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(name)).fetchone():
            server.execute(sql.SQL("CREATE TABLE made.{} AS TABLE {}").format(name, name))


def main(name: str) -> None:
    """Make a database of this name."""
    django.setup()
    connection.settings_dict["TEST"]["NAME"] = name
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    if connection.vendor == "postgresql":
        connection.close()
        with _server(name) as server:
            _keep_rows(server)


if __name__ == "__main__":
    main(sys.argv[1])
