"""Give a webhook a new secret."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Webhook
from api.webhooks.signing import secret_of


@transaction.atomic
def rotate_webhook_secret(*, webhook: UUID) -> str:
    """Return the new secret. For a day messages carry the signatures of both."""
    rotated = Webhook.objects.select_for_update().get(pk=webhook)
    rotated.serial += 1
    rotated.rotated_at = timezone.now()
    rotated.save(update_fields=["serial", "rotated_at"])
    return secret_of(rotated.pk, rotated.serial)
