"""Send nothing more to a site that cannot be reached, and tell its owner."""

from functools import partial
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Webhook
from api.webhooks.notices import notify_of_stop


@transaction.atomic
def stop_webhook(*, webhook: UUID, because: str) -> None:
    """Stop it, once; what changes meanwhile stays in the feed. `restart_webhook` goes on from there."""
    kept = Webhook.objects.select_for_update().get(pk=webhook)
    if kept.stopped_at:
        return
    kept.stopped_at = timezone.now()
    kept.save(update_fields=["stopped_at"])
    transaction.on_commit(partial(notify_of_stop, kept, because))
