"""Background tasks: keep the files in line with what the API serves."""

from typing import Any, Final

from django_tasks import TaskResultStatus, task
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from api.copies.keeping import make_due_snapshots

#: seconds at a time; whatever else waits for the worker comes in between
AT_A_TIME: Final = 2.0
#: after all that readers wait for
LATER: Final = -10


@task(priority=LATER)
def keep_snapshots() -> None:
    """Make the files that are due, for a moment; the rest is queued again."""
    made, _failed, all_done = make_due_snapshots(AT_A_TIME)
    if made and not all_done:
        follow_feed()


def follow_feed() -> None:
    """Queue what keeps the files in line, unless it waits already: that will see what is new now."""
    _enqueue_once(keep_snapshots)


def _enqueue_once(queued: Task[Any, Any]) -> None:
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=queued.module_path)
    if not waiting.exists():
        queued.enqueue()
