"""A message to a site as it is sent: where to, what, and signed."""

from datetime import datetime
from typing import NamedTuple

from api.models import Delivery
from api.webhooks.sending import ReceiverResponse, send
from api.webhooks.signing import OVERLAP, secrets_of, signed_headers


class SignedMessage(NamedTuple):
    """What goes out. Sending it touches no database: any thread may."""

    url: str
    body: str
    headers: dict[str, str]

    def send(self) -> ReceiverResponse:
        """Send it once. Never raises."""
        return send(self.url, self.body, self.headers)


def signed_message(delivery: Delivery, at: datetime) -> SignedMessage:
    """Return the message, signed for this moment; for a day after a rotation by both secrets."""
    webhook = delivery.webhook
    secrets = secrets_of(webhook.pk, webhook.serial)
    if webhook.rotated_at and at < webhook.rotated_at + OVERLAP:
        secrets += secrets_of(webhook.pk, webhook.serial - 1)
    return SignedMessage(webhook.url, delivery.body, signed_headers(secrets, delivery.pk, delivery.body, at))
