"""Write down how an attempt went, and what comes next."""

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
def record_attempt(*, delivery: UUID, answer: ReceiverResponse, at: datetime) -> Delivery | None:
    """Return the message: delivered, to be tried again later, or given up. None when it is gone.

    A test is tried once. A site that says 410 wants no more. Giving up a message stops its webhook.
    """
    kept = (
        Delivery.objects.select_for_update(of=("self",)).select_related("webhook").filter(pk=delivery).first()
    )
    if kept is None:
        return None
    kept.tried += 1
    kept.claimed_until = kept.next_attempt_at = None
    kept.attempts = [
        *kept.attempts,
        {
            "at": utc(at),
            "status": answer.status,
            "detail": answer.detail,
            "milliseconds": answer.milliseconds,
        },
    ]
    delay = None if kept.type == TEST or answer.status == GONE else delay_after(kept.tried)
    if answer.taken:
        kept.state = Delivery.State.DELIVERED
    elif delay is not None:
        kept.next_attempt_at = at + delay
    else:
        kept.state = Delivery.State.FAILED
    kept.save()
    if kept.state == Delivery.State.FAILED and kept.type != TEST:
        stop_webhook(webhook=kept.webhook_id, because=answer.detail)
    return kept
