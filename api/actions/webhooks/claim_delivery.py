"""Take a message, to send it."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from api.models import Delivery
from api.webhooks.sending import DEADLINE

LEASE = timedelta(seconds=3 * DEADLINE)


@transaction.atomic
def claim_delivery(*, delivery: UUID) -> Delivery | None:
    """Return the delivery with its webhook; None when there is nothing to do for it now.

    It is nobody else's for a minute. Should this process die meanwhile, the site may get it twice: it can
    tell by the id.
    """
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    due = Delivery.objects.waiting().filter(free, pk=delivery, next_attempt_at__lte=now)
    if not due.update(claimed_until=now + LEASE):
        return None
    return Delivery.objects.select_related("webhook").get(pk=delivery)
