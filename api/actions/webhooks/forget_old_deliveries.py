"""Keep messages to sites no longer than is useful."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from api.models import Delivery

KEPT = timedelta(days=30)


@transaction.atomic
def forget_old_deliveries() -> int:
    """Delete what was sent or given up more than thirty days ago; return how many. What waits stays."""
    old = Delivery.objects.filter(created_at__lt=timezone.now() - KEPT)
    return old.exclude(state=Delivery.State.WAITING).delete()[0]
