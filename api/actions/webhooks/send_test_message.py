"""Send a test message to a site."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Delivery
from api.queries.positions import last_position
from api.webhooks.messages import TEST, test_message


@transaction.atomic
def send_test_message(*, webhook: UUID) -> Delivery:
    """Return the delivery of a test message, which is tried once."""
    now = timezone.now()
    return Delivery.objects.create(
        webhook_id=webhook, type=TEST, body=test_message(now, up_to=last_position()), next_attempt_at=now
    )
