"""How far an article is on its way to its readers."""

from wagtail.models import WorkflowState

from cms.content.models import TextPage
from workflows.enums import Stage
from workflows.models import PanelReviewTask


def stage(page: TextPage) -> Stage:
    """Return how far the newest text of this article has come."""
    running = page.current_workflow_state
    if running and running.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return Stage.SENT_BACK
    if running:
        task_id = running.current_task_state.task_id if running.current_task_state else None
        reading = PanelReviewTask.objects.filter(pk=task_id).exists()
        return Stage.READING if reading else Stage.CHECKING
    if page.live:
        return Stage.CHANGED if page.has_unpublished_changes else Stage.PUBLIC
    return Stage.DRAFT
