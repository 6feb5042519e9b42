"""Let the panels read a submitted text."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from cms.users.models import User
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.actions.rounds.open_round import open_round
from workflows.actions.rounds.skip_reading import skip_reading
from workflows.actions.setup.ensure_region_panels import ensure_region_panels
from workflows.errors import NotReadable
from workflows.models import PanelReviewTask, Round
from workflows.permissions import can_change_slug
from workflows.queries.approvals.slugs import approval_under_another_slug
from workflows.queries.replies.passages import is_urgent_follow_up
from workflows.queries.replies.waiting import check_replied
from workflows.queries.rounds.tallies import panels_to_read


@transaction.atomic
def start_review(*, task_state: TaskState, by: User | None) -> list[Round]:
    """Freeze the text and open a round for each panel of the task that has to read it.

    A panel that approved exactly this text earlier in the same review does not read it again. None does when
    the text is public, only its slug is new, and whoever brought it here may publish. Raises RepliesMissing
    while remarks of earlier rounds need a reply, except after an urgent publication. The text of a region is
    read by its own panels. Raises NotReadable when there is no panel to read it.
    """
    task = PanelReviewTask.objects.get(pk=task_state.task_id)
    page = task_state.revision.as_object()
    text = freeze_text(page=page)
    if not is_urgent_follow_up(text):
        check_replied(text.article, text.language)
    if by and can_change_slug(by, page) and approval_under_another_slug(page):
        skip_reading(task_state=task_state, page=page, by=by)
        return []
    reading = ensure_region_panels(task=task, region=text.region)
    if not reading:
        raise NotReadable(
            _(
                "In this step no panel is chosen that may read this text, so nobody could approve it. "
                "Nothing was submitted. Ask who manages the workflows to choose a panel."
            )
        )
    panels = panels_to_read(reading, text=text, task_state=task_state)
    return [open_round(panel=panel, text=text, task_state=task_state, page=page, by=by) for panel in panels]
