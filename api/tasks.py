"""What happens in the background: sites are told of changes, and texts follow a region or a new rule."""

from uuid import UUID

from django_tasks import task

from api.actions.documents.refill_texts import refill_texts
from api.actions.documents.sync_all_translations import sync_all_translations
from api.actions.regions.publish_region import publish_region
from api.actions.webhooks.announce_changes import announce_changes
from api.actions.webhooks.attempt_delivery import attempt_delivery
from api.actions.webhooks.restart_webhook import restart_webhook
from api.models import Delivery
from api.queries.webhooks import due_deliveries, webhooks_with_news
from api.webhooks.messages import TEST


@task()
def fill_texts(region: str) -> None:
    """Write the texts with placeholders again for this region."""
    refill_texts(region=region)


def follow_region(region_id: int, code: str) -> None:
    """Publish what is kept of a region now; ask for its texts to follow when readers see something new."""
    if publish_region(region_id=region_id):
        fill_texts.enqueue(code)


@task()
def tell_sites() -> None:
    """Ask for a task of its own for each site to which something may be sent."""
    for webhook in webhooks_with_news():
        serve_webhook.enqueue(str(webhook))


@task()
def serve_webhook(webhook: str) -> None:
    """Send a site all that is due, and what is new in the feed after that.

    When the site does not take a message, this comes back when it is to be tried again; with a backend that
    cannot wait, `manage.py send_webhooks` does.
    """
    key = UUID(webhook)
    while deliveries := due_deliveries(key) or _announced(key):
        for delivery in deliveries:
            sent = attempt_delivery(delivery=delivery)
            if sent is None:
                return  # somebody else is at it
            _go_on(sent)
            if sent.state == Delivery.State.WAITING:
                return


@task()
def follow_rule() -> None:
    """Let a new rule for translations that are behind count for all of them."""
    sync_all_translations()


def _announced(webhook: UUID) -> list[UUID]:
    delivery = announce_changes(webhook=webhook)
    return [delivery.pk] if delivery else []


def _go_on(sent: Delivery) -> None:
    if sent.state == Delivery.State.WAITING and serve_webhook.get_backend().supports_defer:
        serve_webhook.using(run_after=sent.next_attempt_at).enqueue(str(sent.webhook_id))
    if sent.state == Delivery.State.DELIVERED and sent.type == TEST:
        restart_webhook(webhook=sent.webhook_id)
