"""Send a message once more."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.errors import NothingToReplayError
from api.models import Delivery


@transaction.atomic
def replay_delivery(*, delivery: UUID) -> Delivery:
    """Return the delivery, waiting again, with the same id and the same body.

    Raises NothingToReplayError when it is still under way.
    """
    replayed = Delivery.objects.select_for_update().get(pk=delivery)
    if replayed.state == Delivery.State.WAITING:
        raise NothingToReplayError("This message is still under way. It will be tried again by itself.")
    replayed.state, replayed.tried, replayed.next_attempt_at = Delivery.State.WAITING, 0, timezone.now()
    replayed.save(update_fields=["state", "tried", "next_attempt_at"])
    return replayed
