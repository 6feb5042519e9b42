"""Empty databases for one run, removed afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql


@contextmanager
def databases(*names: str, like: str = "") -> Iterator[list[str]]:
    """Yield a database for each name: on the server of BENCH_DATABASE_URL, else SQLite.

    They are copies of the one whose address is `like`, or empty.
    """
    server = os.environ.get("BENCH_DATABASE_URL")
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
