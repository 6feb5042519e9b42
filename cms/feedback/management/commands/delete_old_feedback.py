"""`manage.py delete_old_feedback`: deletes readers' comments after the retention period. Run it daily."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.feedback.actions.delete_old_feedback import delete_old_feedback


class Command(BaseCommand):
    """Deletes old comments and prints how many."""

    help = "Deletes what readers wrote more than 180 days ago; the counts stay."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Delete, and print the number."""
        self.stdout.write(f"{delete_old_feedback()} texts of readers deleted.")
