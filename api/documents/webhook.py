"""Webhooks and their deliveries, as the API shows them."""

from typing import Any

from api.documents.encoding import utc
from api.models import Delivery, Webhook


def show_webhook(webhook: Webhook) -> dict[str, Any]:
    """Return a webhook; its region must have been fetched along."""
    return {
        "id": str(webhook.pk),
        "url": webhook.url,
        "region": webhook.region.code if webhook.region else None,
        "languages": webhook.languages,
        "kinds": webhook.kinds,
        "status": "stopped" if webhook.stopped_at else "active",
        "createdAt": utc(webhook.created_at),
    }


def show_delivery(delivery: Delivery) -> dict[str, Any]:
    """Return a delivery with all its attempts."""
    return {
        "id": str(delivery.pk),
        "type": delivery.type,
        "state": delivery.state,
        "createdAt": utc(delivery.created_at),
        "nextAttemptAt": utc(delivery.next_attempt_at) if delivery.next_attempt_at else None,
        "attempts": delivery.attempts,
    }
