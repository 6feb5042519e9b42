"""Publish what was approved, but could not be made public then."""

from django.db import transaction

from cms.audit.record import record
from workflows.actions.approvals.publish_approved import publish_approved
from workflows.actions.rounds.lock_round import lock_round
from workflows.gate import BY_SCHEDULE
from workflows.models import HeldPublication, Round
from workflows.queries.newsroom.held import planned_revision
from workflows.queries.rounds.current_step import current_step


@transaction.atomic
def finish_publication(*, held: int) -> bool:
    """Try once more; return whether nothing waits any longer.

    A text whose review was stopped meanwhile, or whose approval was withdrawn, does not wait any longer, and
    is not published. What is planned is carried out as `publish_scheduled` does it.
    """
    reading = Round.objects.filter(approval__held=held).order_by("pk").first()
    locked = lock_round(round_id=reading.pk) if reading else None
    waiting = HeldPublication.objects.select_for_update(of=("self",)).filter(pk=held).first()
    if waiting is None:
        return True
    if planned := planned_revision(waiting.approval.text):
        planned.publish(log_action=BY_SCHEDULE)
        return not HeldPublication.objects.filter(pk=held).exists()
    step = current_step(locked.task_state_id) if locked and locked.task_state_id else None
    if step is None or waiting.approval.withdrawn_at is not None:
        waiting.delete()
        return True
    if not publish_approved(task_state=step, approval=waiting.approval):
        return False
    waiting.delete()
    record("workflows.finish_publication", about=waiting.approval, by=None)
    return True
