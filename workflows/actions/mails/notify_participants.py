"""A text was published: queue mails to its readers."""

from django.db import transaction

from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.enums import ClosingEvent
from workflows.models import Approval, Round


@transaction.atomic(savepoint=False)
def notify_participants(*, approval: Approval) -> int:
    """Return how many mails were queued; 0 when the text was approved without readers."""
    reviews = approval.rounds.exclude(task_state=None).values("task_state__workflow_state")
    rounds = Round.objects.filter(task_state__workflow_state__in=reviews)
    return queue_outcome_mails(rounds=rounds, event=ClosingEvent.PUBLISHED)
