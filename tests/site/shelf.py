"""Where a site keeps its copy: one SQLite file. What was not committed is gone after a power cut."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.site.crashing import Power

#: kind, id, language ("" for a region)
Key = tuple[str, str, str]
Copy = dict[Key, dict[str, Any]]

TABLES = """
CREATE TABLE IF NOT EXISTS kept (
    kind TEXT, id TEXT, language TEXT, region TEXT, etag TEXT, content TEXT,
    PRIMARY KEY (kind, id, language, region)
);
CREATE TABLE IF NOT EXISTS noted (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS heard (message TEXT PRIMARY KEY, done INTEGER DEFAULT 0);
"""


class Shelf:
    """National and regional texts beside each other; where the site is in the feed; which messages it had."""

    def __init__(self, file: Path | str, power: Power) -> None:
        self.power = power
        self.database = sqlite3.connect(file, isolation_level=None, check_same_thread=False, timeout=10)
        self.database.executescript(TABLES)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that is written within, or nothing of it."""
        self.database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.power.step()
        except BaseException:
            self.database.execute("ROLLBACK")
            raise
        self.database.execute("COMMIT")
        self.power.step()

    def put(self, key: Key, region: str, etag: str, content: dict[str, Any]) -> None:
        """Keep this in the place of what was there."""
        row = (*key, region, etag, json.dumps(content))
        self.database.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)", row)

    def remove(self, key: Key, region: str) -> None:
        """Keep it no longer."""
        self.database.execute(
            "DELETE FROM kept WHERE kind = ? AND id = ? AND language = ? AND region = ?", (*key, region)
        )

    def etag(self, key: Key, region: str) -> str:
        """The ETag of what is kept; empty when nothing is."""
        row = self.database.execute(
            "SELECT etag FROM kept WHERE kind = ? AND id = ? AND language = ? AND region = ?", (*key, region)
        ).fetchone()
        return str(row[0]) if row else ""

    def copy(self) -> Copy:
        """All that the site shows: the region's own in the place of the national one."""
        rows = self.database.execute("SELECT kind, id, language, content FROM kept ORDER BY region")
        return {tuple(key): json.loads(content) for *key, content in rows}

    def note(self, name: str, value: str) -> None:
        """Write something down."""
        self.database.execute("INSERT OR REPLACE INTO noted VALUES (?, ?)", (name, value))

    def noted(self, name: str) -> str:
        """What was written down; empty when nothing was."""
        row = self.database.execute("SELECT value FROM noted WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def hear(self, message: str) -> None:
        """Write down that a message came; the same one twice is one."""
        self.database.execute("INSERT OR IGNORE INTO heard (message) VALUES (?)", (message,))

    def waiting(self) -> list[str]:
        """The messages that nothing was done with yet."""
        return [row[0] for row in self.database.execute("SELECT message FROM heard WHERE done = 0")]

    def done(self, messages: list[str]) -> None:
        """What these messages asked for is done."""
        self.database.executemany(
            "UPDATE heard SET done = 1 WHERE message = ?", [(message,) for message in messages]
        )

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()
