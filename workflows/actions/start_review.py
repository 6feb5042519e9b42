"""Let the panels read what was submitted."""

from django.db import transaction
from wagtail.models import TaskState

from cms.users.models import User
from workflows.actions.freeze_text import freeze_text
from workflows.actions.open_round import open_round
from workflows.models import PanelReviewTask, Round
from workflows.queries.replies import check_replied, is_urgent_follow_up
from workflows.queries.rounds import panels_to_read


@transaction.atomic
def start_review(*, task_state: TaskState, by: User | None) -> list[Round]:
    """Freeze the text and open a round for each panel of the task that has to read it.

    A panel that approved exactly this text earlier in the same review need not read again. Raises
    RepliesMissing while remarks of earlier rounds wait for an answer; what was published urgently does not
    wait for that.
    """
    task = PanelReviewTask.objects.get(pk=task_state.task_id)
    page = task_state.revision.as_object()
    text = freeze_text(page=page)
    if not is_urgent_follow_up(text):
        check_replied(text.article, text.language)
    panels = panels_to_read(list(task.panels.order_by("pk")), text=text, task_state=task_state)
    return [open_round(panel=panel, text=text, task_state=task_state, page=page, by=by) for panel in panels]
