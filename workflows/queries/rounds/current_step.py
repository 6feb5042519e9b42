"""A step of a review as it is now."""

from wagtail.models import TaskState, WorkflowState


def current_step(pk: int) -> TaskState | None:
    """Return the step, ready for Wagtail to continue from; None when it, or its review, ended."""
    fetched = TaskState.objects.select_related(
        "task__panelreviewtask", "revision", "workflow_state__workflow", "workflow_state__requested_by"
    )
    step: TaskState = fetched.get(pk=pk)
    running = step.workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    if step.status != TaskState.STATUS_IN_PROGRESS or not running:
        return None
    if step.workflow_state.current_task_state_id == step.pk:
        step.workflow_state.current_task_state = step
    return step
