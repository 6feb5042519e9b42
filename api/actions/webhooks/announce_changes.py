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
    """Return a delivery with what changed for this site up to now; None when that is nothing.

    One message for all of it, however many commits: of more than 100 lines it has the first, and says that
    the rest is in the feed. While an earlier message waits nothing is announced: the site hears of changes in
    their order, and of what it missed afterwards.
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
        limit=MAX_CHANGES + 1,
        region=region,
        languages=subscribed.languages,
        kinds=subscribed.kinds,
    )
    subscribed.announced = last
    subscribed.save(update_fields=["announced"])
    if not changes:
        return None
    now = timezone.now()
    body = changes_message(changes[:MAX_CHANGES], now, up_to=last, has_more=len(changes) > MAX_CHANGES)
    return Delivery.objects.create(webhook=subscribed, type=CHANGES, body=body, next_attempt_at=now)
