"""Remind members who have not answered, some days before the deadline. Meant for a timer, hourly or so."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workflows.notifications import send_reminder
from workflows.queries.mails.due import reminders_due


class Command(BaseCommand):
    """Each member is reminded once of a deadline; a failed reminder is retried in the next run."""

    help = "Reminds members who have not answered yet, PANEL_REMINDER_DAYS before the deadline."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print how many were sent. Raises CommandError when some were not."""
        sent = [send_reminder(pk) for pk in reminders_due()]
        self.stdout.write(f"{sum(sent)} sent, {len(sent) - sum(sent)} not sent.")
        if not all(sent):
            raise CommandError(f"{len(sent) - sum(sent)} of {len(sent)} reminders wait for the next time.")
