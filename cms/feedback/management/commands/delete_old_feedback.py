"""Delete readers' own words after their term. Meant for a timer, once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.feedback.actions.delete_old_feedback import delete_old_feedback


class Command(BaseCommand):
    """Says how many."""

    help = "Deletes what readers wrote more than 180 days ago; the counts stay."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print what was deleted."""
        self.stdout.write(f"{delete_old_feedback()} texts of readers deleted.")
