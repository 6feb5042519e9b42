"""Machine translation in the background."""

from datetime import timedelta
from typing import Final

from django.utils import timezone
from django_tasks import task

from cms.translation.machine.run_prefill import run_prefill
from cms.translation.models import Prefill, PrefillStatus

MAX_ATTEMPTS: Final = 4
_FIRST_WAIT: Final = timedelta(minutes=2)  # doubled each time


@task(queue_name="slow")  # a service may keep us waiting, for each batch
def run_waiting_prefill(prefill_id: int) -> None:
    """Run a waiting request, if it still exists; retry a failed one later, if the backend can defer."""
    prefill = (
        Prefill.objects.filter(pk=prefill_id, status=PrefillStatus.WAITING)
        .select_related("translation__source__locale", "translation__target_locale")
        .first()
    )
    if prefill is None:
        return
    run_prefill(prefill=prefill)
    backend = run_waiting_prefill.get_backend()
    if prefill.status == PrefillStatus.FAILED and prefill.attempts < MAX_ATTEMPTS and backend.supports_defer:
        wait = _FIRST_WAIT * 2 ** (prefill.attempts - 1)
        Prefill.objects.filter(pk=prefill_id).update(status=PrefillStatus.WAITING.value)
        run_waiting_prefill.using(run_after=timezone.now() + wait).enqueue(prefill_id)
