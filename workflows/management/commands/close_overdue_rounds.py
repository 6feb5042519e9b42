"""Close the rounds whose deadline has passed. Meant for a timer, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand

from workflows.actions.rounds.close_overdue_rounds import close_overdue_rounds


class Command(BaseCommand):
    """Prints the outcome of each round."""

    help = "Closes the reading rounds whose deadline has passed and prints the outcome of each."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print one line for each round, and how many there were."""
        closed = close_overdue_rounds()
        for round_ in closed:
            self.stdout.write(
                f"{round_}: {round_.get_outcome_display()}, {round_.readers}/{round_.minimum_readers}"
            )
        self.stdout.write(f"{len(closed)} closed.")
