"""Where a text goes that was sent back, when it is submitted again."""

from wagtail.models import Task, WorkflowState

from cms.content.models import TextPage
from workflows.models.rounds.check import owed_check


def next_step_of(page: TextPage) -> Task | None:
    """Return the step that begins when this text is submitted again; None when it was not sent back."""
    review = page.current_workflow_state
    if review is None or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return None
    failed: Task = review.current_task_state.task
    return owed_check(failed, review) or failed
