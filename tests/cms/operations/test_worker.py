"""The worker survives: kill -9 and a locked database cost time, and no task."""

import os
import signal
import sqlite3
import time
from pathlib import Path

import pytest
from django.db import connection

from tests.cms.operations import beside
from tests.rehearsal import REHEARSE


def test_what_a_killed_worker_was_busy_with_is_done(worker_url: str, tmp_path: Path) -> None:
    file = tmp_path / "begun"
    task = beside.queued("hold", str(file))
    after = beside.queued("mark", str(tmp_path / "after"))
    with beside.worker(worker_url) as process:
        beside.until(file.exists)
        first = int(file.read_text())
        assert first != process.pid
        os.kill(first, signal.SIGKILL)
        beside.until((tmp_path / "after").exists)
        assert process.poll() is None
    begun = [int(line) for line in file.read_text().split()]
    assert len(begun) == 2
    assert begun[1] != first
    for row in (task, after):
        row.refresh_from_db()
        assert row.status == "SUCCESSFUL"
    assert len(task.worker_ids) == 2
    with pytest.raises(ProcessLookupError):
        os.kill(begun[1], 0)  # Ctrl-C ended the worker with the process that keeps it running


@pytest.mark.skipif(not REHEARSE, reason="takes most of a minute")
def test_another_worker_takes_up_what_one_left_that_does_not_come_back(
    worker_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "begun"
    beside.queued("hold", str(file))
    with beside.worker(worker_url, "--once") as lost:
        beside.until(file.exists)
        with beside.worker(worker_url, "--once"):
            lost.kill()
            seconds = beside.until(lambda: len(file.read_text().split()) == 2)
    print(f"Taken up after {seconds:.0f} s.")  # noqa: T201 - for -rP


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite is locked as a whole")
def test_a_database_that_stays_locked_does_not_end_the_worker(worker_url: str, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    beside.queued("mark", str(first))
    with beside.worker(f"{worker_url}?timeout=1", "--once") as process:
        beside.until(first.exists)
        writer = sqlite3.connect(worker_url.removeprefix("sqlite:///"), isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        time.sleep(3)
        writer.execute("ROLLBACK")
        writer.close()
        assert process.poll() is None
        beside.queued("mark", str(second))
        beside.until(second.exists)
