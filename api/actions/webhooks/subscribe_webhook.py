"""Create a webhook: from now on the site is notified of changes."""

from uuid import UUID, uuid4

from django.db import transaction

from api.errors import MadeBeforeError, WebhookRefusedError
from api.models import FeedPosition, Webhook
from cms.regions.models import Region

MAX_WEBHOOKS = 10


@transaction.atomic
def subscribe_webhook(
    *,
    region: Region | None,
    contact_email: str,
    url: str,
    languages: list[str],
    kinds: list[str],
    once: UUID | None = None,
) -> Webhook:
    """Return the new webhook. It hears of what changes after this; what was before is in the feed.

    No languages or kinds means all of them. Raises WebhookRefusedError when the URL has one already,
    or the region has ten, and MadeBeforeError when the form `once` was sent before.
    """
    position = FeedPosition.objects.lock()
    if once and Webhook.objects.filter(pk=once).exists():
        raise MadeBeforeError("This form made a webhook before.")
    existing = Webhook.objects.of(region.pk if region else None)
    if existing.filter(url=url).exists():
        raise WebhookRefusedError("This address has a webhook already. Delete it first, or test it.")
    if existing.count() >= MAX_WEBHOOKS:
        raise WebhookRefusedError(f"There are {MAX_WEBHOOKS} webhooks already. Delete one first.")
    return Webhook.objects.create(
        id=once or uuid4(),
        region=region,
        url=url,
        contact_email=contact_email,
        languages=languages,
        kinds=kinds,
        announced=position.last,
    )
