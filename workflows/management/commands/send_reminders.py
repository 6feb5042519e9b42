"""Remind who has not answered, a few days before the deadline. Meant for a timer, once an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workflows.notifications import send_reminder
from workflows.queries.mails.due import reminders_due


class Command(BaseCommand):
    """Each member is reminded once of a deadline; a reminder that fails is tried again the next time."""

    help = "Reminds members who have not answered yet, PANEL_REMINDER_DAYS before the deadline."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print how many were sent. Raises CommandError when some were not."""
        sent = [send_reminder(pk) for pk in reminders_due()]
        self.stdout.write(f"{sum(sent)} sent, {len(sent) - sum(sent)} not sent.")
        if not all(sent):
            raise CommandError(f"{len(sent) - sum(sent)} of {len(sent)} reminders wait for the next time.")
