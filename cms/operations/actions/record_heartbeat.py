"""Write that workers are alive."""

from collections.abc import Collection
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from cms.operations.liveness import may_judge
from cms.operations.models import Heartbeat

KEPT: Final = timedelta(days=1)


@transaction.atomic
def record_heartbeat(*, workers: Collection[str]) -> bool:
    """Return whether these workers, of one process, may say of others that they are gone.

    Those that were silent for a day are forgotten.
    """
    now = timezone.now()
    earlier = (
        Heartbeat.objects.filter(worker__in=workers).order_by("beat_at").values_list("beat_at", flat=True)
    )
    last = earlier.first()
    beats = [Heartbeat(worker=worker, beat_at=now) for worker in workers]
    Heartbeat.objects.bulk_create(
        beats, update_conflicts=True, unique_fields=["worker"], update_fields=["beat_at"]
    )
    Heartbeat.objects.filter(beat_at__lt=now - KEPT).delete()
    return may_judge(last, now)
