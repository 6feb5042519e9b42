"""End rounds without an outcome."""

from django.db import transaction
from django.utils import timezone

from workflows.enums import Outcome
from workflows.models.rounds.round import RoundQuerySet
from workflows.queries.rounds.tallies import tally


@transaction.atomic(savepoint=False)
def cancel_rounds(*, rounds: RoundQuerySet) -> int:
    """Return how many open rounds were cancelled; what readers gave stays, and its counts are stored."""
    stopped = list(rounds.open().select_for_update(of=("self",)).order_by("pk"))
    for one in stopped:
        counts = tally(one)
        one.yes, one.yes_with_tip, one.no = counts.yes, counts.yes_with_tip, counts.no
        one.shared_minuses = counts.shared_minuses
        one.outcome, one.closed_at, one.together = Outcome.CANCELLED.value, timezone.now(), []
        one.save()
        one.invitations.update(mailbox_mark="")
    return len(stopped)
