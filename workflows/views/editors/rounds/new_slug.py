"""What an editor reads when a text was published under another slug, without a round."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, TaskState

from cms.content.models import TextPage
from workflows.models import Round
from workflows.views.editors.rounds.few_readers import MOMENTS


def tell_of_new_slug(request: HttpRequest, page: Page) -> None:
    """Say that no round was needed, and what happened instead."""
    if not isinstance(page, TextPage) or not any(moment in request.POST for moment in MOMENTS):
        return
    states = TaskState.objects.filter(workflow_state__in=page.workflow_states)
    state = states.order_by("-pk").first()
    if state is None or state.status != TaskState.STATUS_APPROVED:
        return
    if not hasattr(state.task, "panelreviewtask") or Round.objects.of_review(state).exists():
        return
    text = _(
        "Only the slug of this text is new. Readers approved the text already, so no panel reads it again. "
        "It is public under its new slug, %(slug)s. Links to it follow, and the old slug still leads to it."
    )
    messages.success(request, text % {"slug": page.slug})
