"""Close the rounds whose deadline has passed. Meant for a timer, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand

from workflows.actions.exceptions.withdraw_overdue import withdraw_overdue
from workflows.actions.rounds.close_overdue_rounds import close_overdue_rounds
from workflows.actions.rounds.repair_reviews import repair_reviews


class Command(BaseCommand):
    """Prints what became of each."""

    help = (
        "Closes the reading rounds whose deadline has passed, ends what a stopped review left open, and "
        "withdraws urgent publications that were not read in time, if PANEL_WITHDRAW_OVERDUE is on."
    )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print one line for each round and text, and how many rounds there were."""
        for title in repair_reviews():
            self.stdout.write(f"{title}: its review had been stopped half way, and is ended now.")
        closed = close_overdue_rounds()
        for round_ in closed:
            self.stdout.write(
                f"{round_}: {round_.get_outcome_display()}, {round_.readers}/{round_.minimum_readers}"
            )
        for approval in withdraw_overdue():
            self.stdout.write(
                f"{approval.text.title}: withdrawn, its panels owed a reading since {approval.follow_up_due}."
            )
        self.stdout.write(f"{len(closed)} closed.")
