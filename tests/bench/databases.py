"""Empty databases for one run, removed afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql


@dataclass(frozen=True)
class Kind:
    """A kind of database, where its server is, and what is promised of it (see DESIGN.md, 8).

    `of_memory`: of a view that answers from memory; `of_wagtail`: times as fast as Wagtail's own API.
    """

    name: str
    server: str
    of_memory: float
    of_wagtail: float


def kinds() -> list[Kind]:
    """Return SQLite, and PostgreSQL when BENCH_DATABASE_URL says where there is one."""
    server = os.environ.get("BENCH_DATABASE_URL", "")
    found = [Kind("SQLite", "", 0.7, 150), Kind("PostgreSQL", server, 0.55, 100)]
    return found if server else found[:1]


@contextmanager
def databases(server: str, *names: str, like: str = "") -> Iterator[list[str]]:
    """Yield a database for each name: on this server, or (none) of SQLite.

    They are copies of the one whose address is `like`, or empty.
    """
    if not server:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / f"{name}.sqlite3" for name in names]
            for file in files if like else []:
                shutil.copyfile(like.removeprefix("sqlite:///"), file)
            yield [f"sqlite:///{file}" for file in files]
        return
    own = [f"bench_{os.getpid()}_{name}" for name in names]
    with psycopg.connect(server, autocommit=True) as connection:
        try:
            for name in own:
                made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
                template = urlsplit(like).path[1:] or "template1"
                connection.execute(made.format(sql.Identifier(name), sql.Identifier(template)))
            parts = urlsplit(server)
            yield [urlunsplit(parts._replace(path=f"/{name}")) for name in own]
        finally:
            for name in own:
                drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
                connection.execute(drop.format(sql.Identifier(name)))
