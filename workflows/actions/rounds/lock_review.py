"""Make whoever ends the same review wait."""

from django.db import transaction
from wagtail.models import TaskState, WorkflowState


@transaction.atomic(savepoint=False)
def lock_review(*, review: WorkflowState, with_steps: bool = True) -> str:
    """Return the status of a review as it is now, locked until the transaction ends.

    `with_steps` locks its steps first, as a verdict does (`lock_round`): a stop and the last verdict then
    follow each other, and the second sees what the first decided.
    """
    if with_steps:
        list(TaskState.objects.select_for_update().filter(workflow_state=review).order_by("pk"))
    locked = WorkflowState.objects.select_for_update().filter(pk=review.pk).first()
    return locked.status if locked else review.status
