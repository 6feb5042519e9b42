"""Whether a text was sent back for another reason than what readers said."""

from collections import defaultdict
from collections.abc import Iterable

from wagtail.models import TaskState, WorkflowState

from cms.content.models import TextPage
from workflows.models import Round
from workflows.queries.rounds.approving import approves
from workflows.queries.rounds.tallies import latest_of


def changed_while_read(task_state: TaskState | None) -> bool:
    """Whether every panel of this reading approved, and the text had become another one meanwhile."""
    return task_state is not None and task_state.pk in changed_readings([task_state])


def changed_readings(steps: Iterable[TaskState]) -> set[int]:
    """Return the pks of the steps of which that is so; at most one query."""
    rejected = {step.pk: step for step in steps if step.status == TaskState.STATUS_REJECTED}
    if not rejected:
        return set()
    reviews = {step.workflow_state_id for step in rejected.values()}
    rounds: defaultdict[int, list[Round]] = defaultdict(list)
    found = Round.objects.filter(task_state__workflow_state__in=reviews).order_by("pk")
    for reading in found.select_related("panel__region", "text", "task_state"):
        if reading.task_state:
            rounds[reading.task_state.workflow_state_id].append(reading)
    return {pk for pk, step in rejected.items() if _all_approved(pk, rounds[step.workflow_state_id])}


def sent_back_changed(page: TextPage) -> bool:
    """Whether this text was sent back for that, and was not submitted since."""
    review = page.current_workflow_state
    if review is None or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return False
    return changed_while_read(review.current_task_state)


def _all_approved(step: int, rounds: list[Round]) -> bool:
    if not any(reading.task_state_id == step for reading in rounds):
        return False
    return all(approves(reading) for reading in latest_of(rounds))
