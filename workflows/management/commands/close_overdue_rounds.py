"""Close the rounds whose deadline has passed. Meant for a timer, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.batch import batch
from workflows.actions.exceptions.withdraw_overdue import withdraw_overdue
from workflows.actions.mails.notify_of_overdue import notify_of_overdue
from workflows.actions.publication.finish_publications import finish_publications
from workflows.actions.rounds.close_overdue_rounds import close_overdue_rounds
from workflows.actions.rounds.repair_reviews import repair_reviews


class Command(BaseCommand):
    """Prints what became of each."""

    help = (
        "Closes the reading rounds whose deadline has passed, ends what a stopped review left open, "
        "publishes what was approved and had to wait, and withdraws urgent publications that were not read "
        "in time, if PANEL_WITHDRAW_OVERDUE is on; a week before, it tells who published them."
    )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print one line for each round and text. Raises CommandError when some of them went wrong."""
        repaired = repair_reviews()
        for title in dict.fromkeys(repaired.done):
            self.stdout.write(f"{title}: its review had been stopped half way, and is ended now.")
        closed = close_overdue_rounds()
        for round_ in closed.done:
            self.stdout.write(
                f"{round_}: {round_.get_outcome_display()}, {round_.readers}/{round_.minimum_readers}"
            )
        finished = finish_publications()
        for title in finished.done:
            self.stdout.write(f"{title}: was approved, and waits no longer.")
        announced = batch(["of withdrawals"], lambda _all: notify_of_overdue(), what="Mails")
        withdrawn = withdraw_overdue()
        for approval in withdrawn.done:
            self.stdout.write(
                f"{approval.text.title}: withdrawn, its panels owed a reading since {approval.follow_up_due}."
            )
        self.stdout.write(f"{len(closed.done)} closed.")
        failed = [*repaired.failed, *closed.failed, *finished.failed, *announced.failed, *withdrawn.failed]
        for line in failed:
            self.stderr.write(line)
        if failed:
            raise CommandError(f"{len(failed)} went wrong; the others were done.")
