"""Send a message to a site, once."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from api.actions.webhooks.record_attempt import record_attempt
from api.models import Delivery
from api.webhooks.sending import DEADLINE, send
from api.webhooks.signing import OVERLAP, secrets_of, signed_headers

LEASE = timedelta(seconds=3 * DEADLINE)


def attempt_delivery(*, delivery: UUID) -> Delivery | None:
    """Return the message with what became of this attempt; None when there is nothing to do for it now.

    Nothing is locked while the site takes its time. Should this process die meanwhile, then the message is
    free again after a minute, and the site may get it twice: its id tells.
    """
    found = _claim(delivery)
    if found is None:
        return None
    webhook, now = found.webhook, timezone.now()
    secrets = secrets_of(webhook.pk, webhook.serial)
    if webhook.rotated_at and now < webhook.rotated_at + OVERLAP:
        secrets += secrets_of(webhook.pk, webhook.serial - 1)
    answer = send(webhook.url, found.body, signed_headers(secrets, found.pk, found.body, now))
    return record_attempt(delivery=delivery, answer=answer, at=now)


@transaction.atomic
def _claim(delivery: UUID) -> Delivery | None:
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    due = Delivery.objects.waiting().filter(free, pk=delivery, next_attempt_at__lte=now)
    if not due.update(claimed_until=now + LEASE):
        return None
    return Delivery.objects.select_related("webhook").get(pk=delivery)
