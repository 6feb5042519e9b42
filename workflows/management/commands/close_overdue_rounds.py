"""Close the rounds whose deadline has passed. Meant for a timer, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand

from workflows.actions.rounds.close_overdue_rounds import close_overdue_rounds


class Command(BaseCommand):
    """Says of each round what became of it."""

    help = "Closes the reading rounds whose deadline has passed and says what became of each."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print one line for each round, and how many there were."""
        closed = close_overdue_rounds()
        for found in closed:
            self.stdout.write(
                f"{found}: {found.get_outcome_display()}, {found.readers}/{found.minimum_readers}"
            )
        self.stdout.write(f"{len(closed)} closed.")
