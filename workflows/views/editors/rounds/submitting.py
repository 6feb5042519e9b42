"""What an editor meets who would submit a text while its readers still wait for an answer."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.action_menu import (
    ActionMenuItem,
    RestartWorkflowMenuItem,
    SubmitForModerationMenuItem,
    WorkflowMenuItem,
)
from wagtail.models import Page

from cms.content.models import TextPage
from workflows.errors import RepliesMissing
from workflows.models import Round
from workflows.queries.replies.passages import check_replied, rounds_to_answer

SUBMITTING = ("action-submit", "action-restart-workflow")
APPROVING = "action-workflow-action"


class AnswerFirstMenuItem(ActionMenuItem):
    """Stands where the button to submit would be, and leads to what has to be done first."""

    name = "answer-remarks-first"
    label = gettext_lazy("Answer the remarks first")
    icon_name = "comment"

    def __init__(self, found: Round, order: int) -> None:
        super().__init__(order)
        self.round = found

    def get_url(self, parent_context: Mapping[str, Any]) -> str:  # noqa: ARG002 - Wagtail's signature
        """Return where the remarks are."""
        return reverse("validation:replies", args=[self.round.pk])


def answer_before_submitting(items: list[Any], _request: HttpRequest, context: dict[str, Any]) -> None:
    """Show, in the place of the button to submit, the way to the remarks that wait."""
    page = context.get("page")
    waiting = _waiting(page) if isinstance(page, TextPage) and page.pk else []
    if not waiting:
        return
    for number, item in enumerate(items):
        if isinstance(item, SubmitForModerationMenuItem | RestartWorkflowMenuItem):
            items[number] = AnswerFirstMenuItem(waiting[0][0], item.order)
    items[:] = [item for item in items if not _approves(item)]


def keep_back_unanswered(request: HttpRequest, page: Page) -> None:
    """Save what was typed as a draft instead of submitting it, and say why and where to go.

    For who has an old screen open: the button itself is not shown. `start_review` refuses in any case.
    """
    asked = [name for name in (*SUBMITTING, APPROVING) if name in request.POST]
    if not asked or request.POST.get("workflow-action-name", "approve") != "approve":
        return
    if not isinstance(page, TextPage):
        return
    try:
        check_replied(page.translation_key, page.locale.language_code)
    except RepliesMissing as error:
        kept = request.POST.copy()
        for name in asked:
            kept.pop(name)
        request.POST = kept  # type: ignore[assignment]  # Django lets a view replace what was posted
        url = reverse("validation:replies", args=[_waiting(page)[0][0].pk])
        messages.error(
            request,
            _("Your text is saved, but not submitted. %(reason)s") % {"reason": error},
            buttons=[messages.button(url, _("Answer the remarks"))],
        )


def _waiting(page: TextPage) -> list[tuple[Round, int]]:
    return rounds_to_answer(page.translation_key, page.locale.language_code)


def _approves(item: Any) -> bool:
    return isinstance(item, WorkflowMenuItem) and item.name == "approve"
