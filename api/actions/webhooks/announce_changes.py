"""Put what is new in the feed into a message to a site."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Delivery, Webhook
from api.queries.changes import changes_for
from api.queries.positions import last_position
from api.webhooks.messages import CHANGES, changes_message

MOST = 100


@transaction.atomic
def announce_changes(*, webhook: UUID) -> Delivery | None:
    """Return a delivery with the next changes that this site asked for, at most a hundred; None without any.

    While an earlier message waits nothing is announced: the site hears of changes in their order, and what
    it missed comes after.
    """
    kept = Webhook.objects.select_for_update(of=("self",)).select_related("region").filter(pk=webhook).first()
    if kept is None or kept.stopped_at or kept.deliveries.waiting().exists():
        return None
    last = last_position()
    region = kept.region.code if kept.region else None
    changes = changes_for(
        kept.announced, last, limit=MOST, region=region, languages=kept.languages, kinds=kept.kinds
    )
    # fewer than fit means that all the rest of the feed is not for this site
    kept.announced = changes[-1].sequence if len(changes) == MOST else last
    kept.save(update_fields=["announced"])
    if not changes:
        return None
    now = timezone.now()
    return Delivery.objects.create(
        webhook=kept, type=CHANGES, body=changes_message(changes, now), next_attempt_at=now
    )
