"""Background tasks: keep the files in line with what the API serves."""

from typing import Any, Final

from django.core.files.storage import storages
from django_tasks import TaskResultStatus, task
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from api.copies.keeping import make_due_snapshots
from api.copies.mirror.publishing import publish_static

#: the storage that the worker keeps in line, where the settings have one
MIRROR: Final = "mirror"
#: seconds at a time; whatever else waits for the worker comes in between
AT_A_TIME: Final = 2.0
#: after all that readers wait for
LATER: Final = -10


@task(priority=LATER, queue_name="slow")
def keep_snapshots() -> None:
    """Make the files that are due, for a moment; the rest is queued again."""
    made, _failed, all_done = make_due_snapshots(AT_A_TIME)
    if made:
        follow_feed(snapshots=not all_done)


@task(priority=LATER, queue_name="slow")
def keep_mirror() -> None:
    """Bring the mirror of the settings in line, for a moment; the rest is queued again."""
    if not publish_static(MIRROR, AT_A_TIME).complete:
        _enqueue_once(keep_mirror)


def follow_feed(*, snapshots: bool = True) -> None:
    """Queue what keeps the files in line, unless it waits already: that will see what is new now.

    The mirror goes first, for it may hold what was withdrawn.
    """
    if MIRROR in storages.backends:
        _enqueue_once(keep_mirror)
    if snapshots:
        _enqueue_once(keep_snapshots)


def _enqueue_once(queued: Task[Any, Any]) -> None:
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=queued.module_path)
    if not waiting.exists():
        queued.enqueue()
