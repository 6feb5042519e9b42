"""Who works long on SQLite lets others write meanwhile."""

import sqlite3
import time
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from cms.operations.models import Heartbeat
from cms.turns import in_turns


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite is locked as a whole")
def test_another_writer_gets_its_turn_before_the_work_is_done(worker_url: str) -> None:
    written, begun = Event(), Event()

    def write() -> None:
        with sqlite3.connect(worker_url.removeprefix("sqlite:///"), timeout=20) as other:
            begun.wait()
            other.execute("DELETE FROM operations_heartbeat")
        other.close()
        written.set()

    writer = Thread(target=write)
    writer.start()
    turns = 0
    for turn in in_turns(range(60)):
        if written.is_set():
            break
        with transaction.atomic():
            Heartbeat.objects.update(worker=turn)
            begun.set()
            time.sleep(0.1)
        turns += 1
    writer.join()
    assert turns < 60
