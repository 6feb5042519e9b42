"""How far an article is on its way to its readers."""

from enum import StrEnum

from wagtail.models import WorkflowState

from cms.content.models import TextPage
from workflows.models import PanelReviewTask
from workflows.queries.newsroom.held import held_publication


class Stage(StrEnum):
    """How far the newest text of an article has come. Shown to editors; not stored."""

    DRAFT = "draft"
    CHECKING = "checking"
    READING = "reading"
    HELD = "held"
    SENT_BACK = "sent_back"
    PUBLIC = "public"
    CHANGED = "changed"


def stage(page: TextPage) -> Stage:
    """Return how far the newest text of this article has come."""
    running = page.current_workflow_state
    if running and running.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return Stage.SENT_BACK
    if running:
        task_id = running.current_task_state.task_id if running.current_task_state else None
        reading = PanelReviewTask.objects.filter(pk=task_id).exists()
        if not reading:
            return Stage.CHECKING
        return Stage.HELD if held_publication(page) else Stage.READING
    if held_publication(page):
        return Stage.HELD
    if page.live:
        return Stage.CHANGED if page.has_unpublished_changes else Stage.PUBLIC
    return Stage.DRAFT
