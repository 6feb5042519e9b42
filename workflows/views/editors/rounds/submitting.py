"""What happens when an editor submits a text that cannot go to its readers yet."""

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
from wagtail.models import Page, Task

from cms.content.forms import SUBMITTING
from cms.content.models import TextPage
from workflows.actions.rounds.freeze_files import freeze_files
from workflows.errors import NotReadable, RepliesMissing
from workflows.models import Round
from workflows.models.rounds.check import APPROVALS, APPROVE
from workflows.queries.newsroom.next_step import next_step_of
from workflows.queries.replies.waiting import Waiting, check_replied, rounds_to_answer

APPROVING = "action-workflow-action"


class AnswerFirstMenuItem(ActionMenuItem):
    """Replaces the button to submit, and leads to the remarks."""

    name = "answer-remarks-first"
    label = gettext_lazy("Answer the remarks first")
    icon_name = "comment"

    def __init__(self, round: Round, order: int) -> None:  # noqa: A002 - the domain's term
        super().__init__(order)
        self.round = round

    def get_url(self, parent_context: Mapping[str, Any]) -> str:  # noqa: ARG002 - Wagtail's signature
        """Return where the remarks are."""
        return reverse("validation:replies", args=[self.round.pk])


class SubmitMenuItem(SubmitForModerationMenuItem):
    """Has the word on it that our sentences use.

    It names the step to which a text that was sent back goes now; Wagtail names the one where it failed.
    """

    def __init__(self, step: Task | None, order: int) -> None:
        super().__init__(order)
        self.step = step

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Put another name on the button."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        if self.step:
            return context | {"label": _("Submit again to %(step)s") % {"step": self.step.name}}
        page = context.get("page")
        workflow = (page if page and page.pk else context["parent_page"]).get_workflow()
        return context | ({"label": _("Submit to %(workflow)s") % {"workflow": workflow}} if workflow else {})


def replace_submit_button(items: list[Any], _request: HttpRequest, context: dict[str, Any]) -> None:
    """Name the step that comes next; show a button to the waiting remarks instead while there are any."""
    page = context.get("page")
    step = next_step_of(page) if isinstance(page, TextPage) and page.pk else None
    for index, item in enumerate(items):
        if type(item) is SubmitForModerationMenuItem:
            items[index] = SubmitMenuItem(step, item.order)
    waiting = _waiting(page) if isinstance(page, TextPage) and page.pk else []
    if not waiting:
        return
    for index, item in enumerate(items):
        if isinstance(item, SubmitForModerationMenuItem | RestartWorkflowMenuItem):
            items[index] = AnswerFirstMenuItem(waiting[0][0], item.order)
    items[:] = [item for item in items if not _approves(item)]


def refuse_unanswered(request: HttpRequest, page: Page) -> None:
    """Save what was typed as a draft instead of submitting it, and show why and where to go.

    For people with an old screen open: the button itself is not shown. `start_review` refuses in any case.
    """
    submitting = [name for name in (*SUBMITTING, APPROVING) if name in request.POST]
    if not submitting or request.POST.get("workflow-action-name", APPROVE) not in APPROVALS:
        return
    if not isinstance(page, TextPage):
        return
    try:
        check_replied(page.translation_key, page.locale.language_code)
        if APPROVING in submitting:  # the form looks at the files of what it submits
            freeze_files(page=page.get_latest_revision_as_object())
    except NotReadable as error:
        _only_save(request, submitting)
        messages.error(request, _("Your text is saved, but not submitted. %(reason)s") % {"reason": error})
    except RepliesMissing as error:
        _only_save(request, submitting)
        url = reverse("validation:replies", args=[_waiting(page)[0][0].pk])
        messages.error(
            request,
            _("Your text is saved, but not submitted. %(reason)s") % {"reason": error},
            buttons=[messages.button(url, _("Answer the remarks"))],
        )


def _only_save(request: HttpRequest, submitting: list[str]) -> None:
    data = request.POST.copy()
    for name in submitting:
        data.pop(name)
    request.POST = data  # type: ignore[assignment]  # Django lets a view replace what was posted


def _waiting(page: TextPage) -> list[tuple[Round, Waiting]]:
    return rounds_to_answer(page.translation_key, page.locale.language_code)


def _approves(item: Any) -> bool:
    return isinstance(item, WorkflowMenuItem) and item.name in APPROVALS
