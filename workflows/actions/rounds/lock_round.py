"""Make others wait who would change the same review."""

from django.db import transaction
from wagtail.models import TaskState

from workflows.models import Round


@transaction.atomic
def lock_round(*, round_id: int) -> Round:
    """Return the round as it is now, locked until the transaction ends, together with its whole review.

    The review comes first, always: two panels that finish at the same instant then follow one another, and
    the second sees what the first decided.
    """
    task_state_id = Round.objects.values_list("task_state_id", flat=True).get(pk=round_id)
    if task_state_id:
        list(TaskState.objects.select_for_update().filter(pk=task_state_id))
    return Round.objects.select_for_update(of=("self",)).select_related("panel", "text").get(pk=round_id)
