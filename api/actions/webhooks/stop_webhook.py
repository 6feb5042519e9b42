"""Stop sending to a site that cannot be reached, and notify its owner."""

from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Webhook
from api.webhooks.notices import notify_of_stop


@transaction.atomic
def stop_webhook(*, webhook: UUID, reason: str) -> None:
    """Stop it, once; what changes meanwhile stays in the feed. `restart_webhook` goes on from there."""
    stopped = Webhook.objects.select_for_update().get(pk=webhook)
    if stopped.stopped_at:
        return
    stopped.stopped_at = timezone.now()
    stopped.save(update_fields=["stopped_at"])
    transaction.on_commit(partial(notify_of_stop, stopped, reason))
