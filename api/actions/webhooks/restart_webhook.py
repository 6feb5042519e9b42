"""Resume sending to a site that could not be reached."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Delivery, Webhook
from api.webhooks.messages import TEST


@transaction.atomic
def restart_webhook(*, webhook: UUID) -> None:
    """Resume where it stopped: first the message that was given up, then what changed since."""
    stopped = Webhook.objects.select_for_update().get(pk=webhook)
    if stopped.stopped_at is None:
        return
    given_up = stopped.deliveries.filter(state=Delivery.State.FAILED).exclude(type=TEST)
    last = given_up.order_by("-created_at", "-pk").values_list("pk", flat=True).first()
    if last:
        Delivery.objects.filter(pk=last).update(
            state=Delivery.State.WAITING, tried=0, next_attempt_at=timezone.now()
        )
    stopped.stopped_at = None
    stopped.save(update_fields=["stopped_at"])
