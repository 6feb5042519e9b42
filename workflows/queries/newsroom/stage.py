"""How far an article is on its way to its readers."""

from enum import StrEnum

from wagtail.models import WorkflowState

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.models import PanelReviewTask
from workflows.queries.approvals.current import approval_of
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.newsroom.held import held_publication
from workflows.queries.newsroom.planned import planned_publication


class Stage(StrEnum):
    """How far the newest text of an article has come. Shown to editors; not stored."""

    DRAFT = "draft"
    CHECKING = "checking"
    READING = "reading"
    HELD = "held"
    SENT_BACK = "sent_back"
    PLANNED = "planned"
    UNSEEN = "unseen"
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
    if planned_publication(page):
        return Stage.PLANNED
    stored = text_pages().live().filter(pk=page.pk).specific().first()
    return _of_public(stored) if stored else Stage.DRAFT


def _of_public(page: TextPage) -> Stage:
    if why_unseen(page):
        return Stage.UNSEEN
    # a file that was replaced since makes a newer draft, too
    return Stage.CHANGED if page.has_unpublished_changes or approval_of(page) is None else Stage.PUBLIC
