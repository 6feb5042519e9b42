"""A task that holds its worker, as one that a power cut meets does."""

import os
import time
from pathlib import Path

from django_tasks import task


@task()
def hold(file: str) -> None:
    """Write which process runs it; the first time it never ends."""
    path = Path(file)
    begun = path.exists()
    with path.open("a") as lines:
        lines.write(f"{os.getpid()}\n")
    while not begun:
        time.sleep(1)


@task()
def mark(file: str) -> None:
    """Write which process runs it."""
    with Path(file).open("a") as lines:
        lines.write(f"{os.getpid()}\n")
