"""Tell a site of changes from now on."""

from django.db import transaction

from api.errors import WebhookRefusedError
from api.models import ApiKey, FeedPosition, Webhook

MOST = 10


@transaction.atomic
def subscribe_webhook(*, key: ApiKey, url: str, languages: list[str], kinds: list[str]) -> Webhook:
    """Return the new webhook. It hears of what changes after this; what was before is in the feed.

    No languages or kinds means all of them. Raises WebhookRefusedError when the address has one already,
    or the region has ten.
    """
    position = FeedPosition.objects.lock()
    present = Webhook.objects.of(key.region_id)
    if present.filter(url=url).exists():
        raise WebhookRefusedError("This address has a webhook already. Delete it first, or test it.")
    if present.count() >= MOST:
        raise WebhookRefusedError(f"There are {MOST} webhooks already. Delete one first.")
    return Webhook.objects.create(
        region_id=key.region_id,
        url=url,
        contact_email=key.contact_email,
        languages=languages,
        kinds=kinds,
        announced=position.last,
    )
