"""A text has become public: write to those who read it."""

from django.db import transaction

from cms.content.models import TextPage
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.enums import ClosingEvent
from workflows.models import Round
from workflows.queries.approvals.current import approval_of


@transaction.atomic
def notify_participants(*, page: TextPage) -> int:
    """Return how many mails wait. None when the text is only planned, or was approved without readers."""
    approval = approval_of(page) if page.live else None
    if approval is None:
        return 0
    found = approval.rounds.exclude(task_state=None).select_related("task_state").order_by("-pk").first()
    if found is None or found.task_state is None:
        return 0
    rounds = Round.objects.of_review(found.task_state)
    return queue_outcome_mails(rounds=rounds, event=ClosingEvent.PUBLISHED)
