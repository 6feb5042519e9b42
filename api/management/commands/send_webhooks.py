"""The safety net under the background worker, and its stand-in where there is none."""

from typing import Any

from django.core.management.base import BaseCommand

from api.actions.webhooks.forget_old_deliveries import forget_old_deliveries
from api.queries.webhooks import webhooks_with_news
from api.tasks import serve_webhook


class Command(BaseCommand):
    """Send what is due to every site, in this process."""

    help = "Sends webhooks that are due. Safe to run beside the background worker."

    def handle(self, **_options: Any) -> None:
        """Say how many sites there was something for."""
        found = webhooks_with_news()
        for webhook in found:
            serve_webhook.call(str(webhook))
        forgotten = forget_old_deliveries()
        self.stdout.write(f"Sites there was something for: {len(found)}. Messages forgotten: {forgotten}.")
