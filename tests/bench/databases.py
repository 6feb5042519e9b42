"""Empty databases for one run, removed afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql


@contextmanager
def databases(*names: str) -> Iterator[list[str]]:
    """Yield an empty database for each name: on the server of BENCH_DATABASE_URL, else SQLite."""
    server = os.environ.get("BENCH_DATABASE_URL")
    if not server:
        with tempfile.TemporaryDirectory() as folder:
            yield [f"sqlite:///{Path(folder) / name}.sqlite3" for name in names]
        return
    own = [f"bench_{os.getpid()}_{name}" for name in names]
    with psycopg.connect(server, autocommit=True) as connection:
        try:
            for name in own:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            parts = urlsplit(server)
            yield [urlunsplit(parts._replace(path=f"/{name}")) for name in own]
        finally:
            for name in own:
                drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
                connection.execute(drop.format(sql.Identifier(name)))
