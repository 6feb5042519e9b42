"""Send a message once more."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.errors import NothingToReplayError
from api.models import Delivery


@transaction.atomic
def replay_delivery(*, delivery: UUID) -> Delivery:
    """Return the message, waiting again, with the same id and the same words.

    Raises NothingToReplayError when it is still under way.
    """
    kept = Delivery.objects.select_for_update().get(pk=delivery)
    if kept.state == Delivery.State.WAITING:
        raise NothingToReplayError("This message is still under way. It will be tried again by itself.")
    kept.state, kept.tried, kept.next_attempt_at = Delivery.State.WAITING, 0, timezone.now()
    kept.save(update_fields=["state", "tried", "next_attempt_at"])
    return kept
