"""Let the tasks of workers that are gone be begun again."""

import logging
from typing import Final

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cms.operations.errors import WorkerEndedError
from cms.operations.liveness import ATTEMPTS, is_gone, may_begin_again
from cms.operations.models import Heartbeat

logger = logging.getLogger(__name__)
ENDED: Final = f"{WorkerEndedError.__module__}.{WorkerEndedError.__qualname__}"
REASON: Final = f"The worker ended {ATTEMPTS} times during this task. It is not begun again."


@transaction.atomic
def take_up_tasks(*, left_by: str | None = None) -> int:
    """Free what workers that are gone were busy with, or this one was; return how many tasks.

    One conditional UPDATE for each: of two that see the same task one frees it, and a task that has ended or
    was begun again meanwhile stays as it is. A task that was begun too often has failed, and says why.
    """
    now, freed = timezone.now(), 0
    beats = dict(Heartbeat.objects.values_list("worker", "beat_at"))
    running = DBTaskResult.objects.running().values_list("pk", "task_path", "started_at", "worker_ids")
    for key, path, begun, workers in running:
        worker = workers[-1]
        if worker != left_by if left_by else not is_gone(beats.get(worker), begun or now, now):
            continue
        as_seen = DBTaskResult.objects.running().filter(pk=key, started_at=begun)
        if may_begin_again(len(workers)):
            if as_seen.update(status=TaskResultStatus.READY, started_at=None):
                freed += 1
                logger.warning("Task %s (%s) is begun again: worker %s ended.", key, path, worker)
        elif as_seen.update(
            status=TaskResultStatus.FAILED, finished_at=now, exception_class_path=ENDED, traceback=REASON
        ):
            logger.error("Task %s (%s): %s", key, path, REASON)
    return freed
