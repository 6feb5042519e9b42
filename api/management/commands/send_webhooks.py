"""`manage.py send_webhooks`: for what the background worker missed, or where there is none."""

from typing import Any

from django.core.management.base import BaseCommand

from api.actions.webhooks.forget_old_deliveries import forget_old_deliveries
from api.dispatch.in_this_process import serve_all


class Command(BaseCommand):
    """Send what is due to every site, in this process."""

    help = "Sends webhooks that are due. Safe to run beside the background worker."

    def handle(self, **_options: Any) -> None:
        """Send, and report for how many sites there was something."""
        served = serve_all()
        forgotten = forget_old_deliveries()
        self.stdout.write(f"Sites there was something for: {served}. Messages forgotten: {forgotten}.")
