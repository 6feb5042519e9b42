"""Give a webhook a new secret."""

from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.errors import WebhookRefusedError
from api.models import Webhook
from api.webhooks.signing import OVERLAP, secret_of

#: as many secrets sign at once; more would make the header of a message too long
MOST_SECRETS: Final = 20


@transaction.atomic
def rotate_webhook_secret(*, webhook: UUID) -> str:
    """Return the new secret. For a day messages carry the signatures of all secrets that it takes over from.

    Raises WebhookRefusedError after so many in one day that a message could not carry them all.
    """
    rotated, now = Webhook.objects.select_for_update().get(pk=webhook), timezone.now()
    retired = {serial: until for serial, until in rotated.retired.items() if until > now.isoformat()}
    if len(retired) >= MOST_SECRETS - 1:
        raise WebhookRefusedError(
            f"This webhook had {MOST_SECRETS - 1} new secrets in one day, which all still sign. Nothing was "
            "changed. Use the newest one, or ask again tomorrow."
        )
    rotated.retired = {**retired, str(rotated.serial): (now + OVERLAP).isoformat()}
    rotated.serial += 1
    rotated.save(update_fields=["serial", "retired"])
    return secret_of(rotated.pk, rotated.serial)
