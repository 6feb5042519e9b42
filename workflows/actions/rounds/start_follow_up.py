"""Let the panels read what was published urgently."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import FrozenText, PanelReviewTask, Round


@transaction.atomic
def start_follow_up(*, page: TextPage, text: FrozenText, by: User) -> None:
    """Start the review of the published text; two editors have seen it, so the editorial check is done.

    A running review of exactly this text continues; one of another text is cancelled.
    """
    record("workflows.start_follow_up", about=page, by=by)
    running: WorkflowState | None = page.current_workflow_state
    if running:
        if Round.objects.open().filter(text=text, task_state__workflow_state=running).exists():
            return
        running.cancel(user=by)
    workflow = page.get_workflow()
    if workflow is None:
        raise InvalidRequest(
            _("This language has no workflow yet, so no panel could read the text afterwards.")
        )
    state = workflow.start(page, by)
    task_state = state.current_task_state
    while task_state and not PanelReviewTask.objects.filter(pk=task_state.task_id).exists():
        task_state.approve(user=by, comment=_("Urgent publication: checked by two editors."))
        state.refresh_from_db()
        task_state = state.current_task_state
        if state.status != WorkflowState.STATUS_IN_PROGRESS:
            return
