"""Whether a text was sent back for another reason than what readers said."""

from wagtail.models import TaskState, WorkflowState

from cms.content.models import TextPage
from workflows.queries.rounds.approving import approves
from workflows.queries.rounds.tallies import latest_rounds


def changed_while_read(task_state: TaskState | None) -> bool:
    """Whether every panel of this reading approved, and the text had become another one meanwhile."""
    if task_state is None or task_state.status != TaskState.STATUS_REJECTED:
        return False
    rounds = latest_rounds(task_state) if task_state.rounds.exists() else []
    return bool(rounds) and all(approves(reading) for reading in rounds)


def sent_back_changed(page: TextPage) -> bool:
    """Whether this text was sent back for that, and was not submitted since."""
    review = page.current_workflow_state
    if review is None or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return False
    return changed_while_read(review.current_task_state)
