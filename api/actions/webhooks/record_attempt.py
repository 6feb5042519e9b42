"""Record the outcome of an attempt, and when the next one is due."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from api.actions.webhooks.stop_webhook import stop_webhook
from api.documents.encoding import utc
from api.models import Delivery
from api.webhooks.messages import TEST
from api.webhooks.retries import delay_after
from api.webhooks.sending import ReceiverResponse

GONE = 410


@transaction.atomic
def record_attempt(*, delivery: UUID, response: ReceiverResponse, at: datetime) -> Delivery | None:
    """Return the delivery: delivered, to be tried again later, or given up. None when it was deleted.

    A test is tried once. A site that says 410 wants no more. Giving up a message stops its webhook.
    """
    deliveries = Delivery.objects.select_for_update(of=("self",)).select_related("webhook")
    attempted = deliveries.filter(pk=delivery).first()
    if attempted is None:
        return None
    attempted.tried += 1
    attempted.claimed_until = attempted.next_attempt_at = None
    attempted.attempts = [
        *attempted.attempts,
        {
            "at": utc(at),
            "status": response.status,
            "detail": response.detail,
            "milliseconds": response.milliseconds,
        },
    ]
    delay = None if attempted.type == TEST or response.status == GONE else delay_after(attempted.tried)
    if response.accepted:
        attempted.state = Delivery.State.DELIVERED
    elif delay is not None:
        attempted.next_attempt_at = at + delay
    else:
        attempted.state = Delivery.State.FAILED
    attempted.save()
    if attempted.state == Delivery.State.FAILED and attempted.type != TEST:
        stop_webhook(webhook=attempted.webhook_id, reason=response.detail)
    return attempted
