"""Let a task be begun again that failed by no fault of its own."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cms.operations.liveness import may_begin_again

PAUSE: Final = timedelta(seconds=5)


@transaction.atomic
def repeat_task(*, task: UUID) -> bool:
    """Return whether it is begun once more, a moment from now; after some times it failed for good."""
    failed = DBTaskResult.objects.failed().select_for_update().filter(pk=task).first()
    if failed is None or not may_begin_again(len(failed.worker_ids)):
        return False
    failed.status, failed.finished_at = TaskResultStatus.READY, None
    failed.run_after = timezone.now() + PAUSE
    failed.save(update_fields=["status", "finished_at", "run_after"])
    return True
