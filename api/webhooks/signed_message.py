"""A message to a site as it is sent: where to, what, and signed."""

from datetime import datetime
from typing import NamedTuple

from api.models import Delivery
from api.webhooks.sending import ReceiverResponse, send
from api.webhooks.signing import signed_headers, signing_secrets


class SignedMessage(NamedTuple):
    """What goes out. Sending it touches no database: any thread may."""

    url: str
    body: str
    headers: dict[str, str]

    def send(self) -> ReceiverResponse:
        """Send it once. Never raises."""
        return send(self.url, self.body, self.headers)


def signed_message(delivery: Delivery, at: datetime) -> SignedMessage:
    """Return the message, signed for this moment by every secret that signs then."""
    webhook = delivery.webhook
    headers = signed_headers(signing_secrets(webhook, at), delivery.pk, delivery.body, at)
    return SignedMessage(webhook.url, delivery.body, headers)
