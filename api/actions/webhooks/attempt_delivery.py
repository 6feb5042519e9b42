"""Send a message to a site, once."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from api.actions.webhooks.record_attempt import record_attempt
from api.models import Delivery
from api.webhooks.sending import DEADLINE, send
from api.webhooks.signing import signed_headers, signing_secrets

LEASE = timedelta(seconds=3 * DEADLINE)


def attempt_delivery(*, delivery: UUID) -> Delivery | None:
    """Return the delivery after this attempt; None when there is nothing to do for it now.

    Nothing is locked while the site takes its time. Should this process die meanwhile, the message is free
    again after a minute, and the site may get it twice: it can tell by the id.
    """
    claimed = _claim(delivery)
    if claimed is None:
        return None
    webhook, now = claimed.webhook, timezone.now()
    headers = signed_headers(signing_secrets(webhook, now), claimed.pk, claimed.body, now)
    response = send(webhook.url, claimed.body, headers)
    return record_attempt(delivery=delivery, response=response, at=now)


@transaction.atomic
def _claim(delivery: UUID) -> Delivery | None:
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    due = Delivery.objects.waiting().filter(free, pk=delivery, next_attempt_at__lte=now)
    if not due.update(claimed_until=now + LEASE):
        return None
    return Delivery.objects.select_related("webhook").get(pk=delivery)
