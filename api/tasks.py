"""Background tasks: notify sites, and bring texts in line with a region or a new rule."""

from uuid import UUID

from django_tasks import task

from api.actions.background.refill_texts import refill_texts
from api.actions.background.sync_all_translations import sync_all_translations
from api.actions.regions.publish_region import publish_region
from api.actions.webhooks.announce_changes import announce_changes
from api.actions.webhooks.attempt_delivery import attempt_delivery
from api.actions.webhooks.restart_webhook import restart_webhook
from api.models import Delivery
from api.queries.webhooks import due_deliveries, webhooks_with_news
from api.webhooks.messages import TEST


@task()
def fill_texts(region: str) -> None:
    """Render the texts with placeholders again for this region."""
    refill_texts(region=region)


def sync_region(region_id: int, code: str) -> None:
    """Publish a region as it is stored now; queue its texts when readers see something new."""
    if publish_region(region_id=region_id):
        fill_texts.enqueue(code)


@task()
def notify_sites() -> None:
    """Queue a task for each site to which something may be sent."""
    for webhook in webhooks_with_news():
        serve_webhook.enqueue(str(webhook))


@task()
def serve_webhook(webhook: str) -> None:
    """Send a site all that is due, and then what is new in the feed.

    When the site does not accept a message, the task is queued again for the next attempt; with a backend
    that cannot defer tasks, `manage.py send_webhooks` makes it.
    """
    key = UUID(webhook)
    while deliveries := due_deliveries(key) or _announced(key):
        for delivery in deliveries:
            sent = attempt_delivery(delivery=delivery)
            if sent is None:
                return  # another worker has it
            _follow_up(sent)
            if sent.state == Delivery.State.WAITING:
                return


@task()
def apply_stale_rule() -> None:
    """Apply a new rule for stale translations to all of them."""
    sync_all_translations()


def _announced(webhook: UUID) -> list[UUID]:
    delivery = announce_changes(webhook=webhook)
    return [delivery.pk] if delivery else []


def _follow_up(sent: Delivery) -> None:
    if sent.state == Delivery.State.WAITING and serve_webhook.get_backend().supports_defer:
        serve_webhook.using(run_after=sent.next_attempt_at).enqueue(str(sent.webhook_id))
    if sent.state == Delivery.State.DELIVERED and sent.type == TEST:
        restart_webhook(webhook=sent.webhook_id)
