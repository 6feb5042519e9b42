"""A worker beside the test: a process as `manage.py run_worker` starts it, on a database of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import environ
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.utils import load_backend
from django_tasks_db.models import DBTaskResult, get_date_max

ROOT = Path(__file__).parents[3]
PATIENCE = 120  # seconds, on a machine that does much beside


@contextmanager
def database(url: str) -> Iterator[None]:
    """The test itself is in the worker's database: what it writes is there for the worker at once."""
    own = connections[DEFAULT_DB_ALIAS]
    settings = own.settings_dict | environ.Env.db_url_config(url)
    connections[DEFAULT_DB_ALIAS] = load_backend(settings["ENGINE"]).DatabaseWrapper(
        settings, DEFAULT_DB_ALIAS
    )
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS].close()
        connections[DEFAULT_DB_ALIAS] = own


@contextmanager
def worker(url: str, *options: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run one; after the block it is stopped in order."""
    environment = (
        os.environ | {"DJANGO_SETTINGS_MODULE": "cms.settings.demo", "DATABASE_URL": url} | variables
    )
    command = [sys.executable, "manage.py", "run_worker", *options]
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def queued(path: str, *args: Any, **fields: Any) -> DBTaskResult:
    """Return a task as it stands in the worker's database."""
    return DBTaskResult.objects.create(
        args_kwargs={"args": args, "kwargs": {}},
        task_path=f"tests.cms.operations.holding.{path}",
        backend_name="default",
        run_after=get_date_max(),
        **fields,
    )


def until(true: Callable[[], Any], patience: float = PATIENCE) -> float:
    """Wait until it is true; return how many seconds that took."""
    begun = time.monotonic()
    while not true():
        assert time.monotonic() - begun < patience, "it did not happen"
        time.sleep(0.05)
    return time.monotonic() - begun
