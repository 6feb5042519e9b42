"""Make other changes of the same review wait."""

from django.db import transaction
from wagtail.models import TaskState

from workflows.models import Round


@transaction.atomic(savepoint=False)
def lock_round(*, round_id: int) -> Round:
    """Return the round as it is now, locked until the transaction ends, together with its whole review.

    Always the review first: two panels that finish at the same instant then follow each other, and the second
    sees what the first decided.
    """
    review = TaskState.objects.select_for_update(of=("self",)).filter(rounds=round_id).first()
    locked = Round.objects.select_for_update(of=("self",)).select_related("panel", "text").get(pk=round_id)
    if review:
        locked.task_state = review
    return locked
