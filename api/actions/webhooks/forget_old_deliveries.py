"""Delete messages to sites that are no longer of use."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from api.models import Delivery

RETENTION = timedelta(days=30)


@transaction.atomic
def forget_old_deliveries() -> int:
    """Delete what was sent or given up more than thirty days ago; return how many. What waits stays."""
    old = Delivery.objects.filter(created_at__lt=timezone.now() - RETENTION)
    return old.exclude(state=Delivery.State.WAITING).delete()[0]
