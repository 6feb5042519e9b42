"""Close a round when its verdicts decide it."""

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from workflows.actions.rounds.conclude_review import conclude_review
from workflows.enums import Outcome
from workflows.models import Round
from workflows.queries.rounds.tallies import readers_from_elsewhere, tally
from workflows.rules.quorum import outcome


@transaction.atomic(savepoint=False)
def close_round(*, round: Round, deadline_passed: bool = False) -> Outcome:  # noqa: A002 - the domain's term
    """Return the outcome, stored with the counts when it is final. The round must be locked."""
    counts = tally(round)
    decided = outcome(round.rule, counts, deadline_passed=deadline_passed)
    if decided is Outcome.OPEN:
        return decided
    round.outcome = decided.value
    round.closed_at = timezone.now()
    round.yes, round.yes_with_tip, round.no = counts.yes, counts.yes_with_tip, counts.no
    round.shared_minuses = counts.shared_minuses
    round.together = readers_from_elsewhere(round, decided=True)
    round.save()
    round.invitations.update(mailbox_mark="")
    record("workflows.close_round", about=round, by=None, outcome=decided.value)
    if round.task_state:
        conclude_review(task_state=round.task_state)
    return decided
