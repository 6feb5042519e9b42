"""What a site is sent next, and what follows when it was."""

from datetime import datetime
from uuid import UUID

from api.actions.webhooks.announce_changes import announce_changes
from api.actions.webhooks.claim_delivery import claim_delivery
from api.actions.webhooks.record_attempt import record_attempt
from api.actions.webhooks.restart_webhook import restart_webhook
from api.models import Delivery
from api.queries.webhooks import due_deliveries
from api.webhooks.messages import TEST
from api.webhooks.sending import ReceiverResponse


def claim_next(webhook: UUID) -> Delivery | None:
    """Return the oldest message that is due, else a new one of what changed; None when there is neither."""
    due = due_deliveries(webhook)
    if due:
        return claim_delivery(delivery=due[0])
    announced = announce_changes(webhook=webhook)
    return claim_delivery(delivery=announced.pk) if announced else None


def settle(claimed: Delivery, response: ReceiverResponse, at: datetime) -> bool:
    """Record the attempt; return whether the message is off the way: delivered, or given up.

    A test that is accepted restarts a site that was stopped.
    """
    attempted = record_attempt(delivery=claimed.pk, response=response, at=at)
    if attempted is None:
        return False
    if attempted.state == Delivery.State.DELIVERED and attempted.type == TEST:
        restart_webhook(webhook=attempted.webhook_id)
    return attempted.state != Delivery.State.WAITING
