"""Create a message to a site with what is new in the feed."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.models import Delivery, Webhook
from api.queries.changes import changes_for
from api.queries.positions import last_position
from api.webhooks.messages import CHANGES, changes_message

MAX_CHANGES = 100


@transaction.atomic
def announce_changes(*, webhook: UUID) -> Delivery | None:
    """Return a delivery with the next changes that this site subscribed to, at most 100; None without any.

    While an earlier message waits nothing is announced: the site hears of changes in their order, and of what
    it missed afterwards.
    """
    webhooks = Webhook.objects.select_for_update(of=("self",)).select_related("region")
    subscribed = webhooks.filter(pk=webhook).first()
    if subscribed is None or subscribed.stopped_at or subscribed.deliveries.waiting().exists():
        return None
    last = last_position()
    region = subscribed.region.code if subscribed.region else None
    changes = changes_for(
        subscribed.announced,
        last,
        limit=MAX_CHANGES,
        region=region,
        languages=subscribed.languages,
        kinds=subscribed.kinds,
    )
    # fewer than fit means that all the rest of the feed is not for this site
    subscribed.announced = changes[-1].sequence if len(changes) == MAX_CHANGES else last
    subscribed.save(update_fields=["announced"])
    if not changes:
        return None
    now = timezone.now()
    return Delivery.objects.create(
        webhook=subscribed, type=CHANGES, body=changes_message(changes, now), next_attempt_at=now
    )
