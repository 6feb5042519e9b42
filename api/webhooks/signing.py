"""Signatures that prove to a site that a message is ours, and new."""

import base64
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac
from standardwebhooks.webhooks import Webhook as Signer

from api.models import Webhook

SALT = "api.webhook"
#: for so long after a rotation the earlier secret signs too, so that the site can change over
OVERLAP = timedelta(hours=24)


def secret_of(webhook: UUID, serial: int) -> str:
    """Return a webhook's secret, as the specification writes it: `whsec_` and 32 bytes in base64.

    It is derived from the installation's secret key, so that it is not in the database.
    """
    return secrets_of(webhook, serial)[0]


def secrets_of(webhook: UUID, serial: int) -> list[str]:
    """Return what a site may hold as its secret: that of SECRET_KEY, then those of SECRET_KEY_FALLBACKS."""
    return [
        "whsec_" + base64.b64encode(_made_with(key, f"{webhook}:{serial}")).decode()
        for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ]


def signing_secrets(webhook: Webhook, now: datetime) -> list[str]:
    """Return the secrets that sign at this moment: the present one, and those retired less than a day ago."""
    retired = [int(serial) for serial, until in webhook.retired.items() if until > now.isoformat()]
    serials = [webhook.serial, *sorted(retired, reverse=True)]
    return [secret for serial in serials for secret in secrets_of(webhook.pk, serial)]


def _made_with(key: str, value: str) -> bytes:
    return salted_hmac(SALT, value, secret=key, algorithm="sha256").digest()


def signed_headers(secrets: list[str], message: UUID, body: str, at: datetime) -> dict[str, str]:
    """Return the three headers of a message that is sent at this moment: a signature for each secret."""
    moment = at.astimezone(UTC)
    signatures = [Signer(secret).sign(str(message), moment, body) for secret in secrets]
    return {
        "webhook-id": str(message),
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signatures),
    }
