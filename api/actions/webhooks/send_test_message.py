"""Let a site try its receiver."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Delivery
from api.webhooks.messages import TEST, trial_message


@transaction.atomic
def send_test_message(*, webhook: UUID) -> Delivery:
    """Return a test message that will be sent once."""
    now = timezone.now()
    return Delivery.objects.create(
        webhook_id=webhook, type=TEST, body=trial_message(now), next_attempt_at=now
    )
