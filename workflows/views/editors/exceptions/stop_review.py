"""Stopping the editorial check or the reading of a text."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, CancelWorkflowMenuItem

from cms.content.models import TextPage
from workflows.actions.rounds.stop_review import stop_review
from workflows.errors import InvalidRequest
from workflows.models import Round
from workflows.permissions import check_can_stop
from workflows.queries.newsroom.follow_ups import check_nothing_owed
from workflows.queries.newsroom.running import check_running
from workflows.queries.rounds.standings import standings
from workflows.views.editors.exceptions.reason_view import ReasonView


class StopReviewView(ReasonView):
    """Shows who has read and what is lost, and asks for a reason."""

    page_title = _("Stop the review")
    template_name = "workflows/editors/stop_review.html"
    submit_button_label = _("Stop now")
    success_message = _(
        "The review is stopped. The text is a draft again: submit it when it is ready. Whoever answered is "
        "told."
    )

    def check_allowed(self) -> None:
        """Raise NotAllowed when this person may not stop it, or nothing is running."""
        check_can_stop(self.request.user, self.page)

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead back, and say why, when it was stopped already, or a reading is owed."""
        try:
            check_running(self.request.user, self.page)
            self.check_allowed()
            check_nothing_owed(self.page)
        except InvalidRequest as error:
            messages.error(self.request, str(error))
            return HttpResponseRedirect(self.overview_url())
        return super().get(*args, **kwargs)

    def perform(self, reason: str) -> None:
        """Stop at once."""
        stop_review(page=self.page, reason=reason, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the rounds of this review."""
        rounds = Round.objects.filter(task_state__workflow_state=self.page.current_workflow_state)
        return super().get_context_data(standings=standings(rounds.order_by("pk")), **kwargs)


class StopReviewMenuItem(ActionMenuItem):
    """Leads to the page that asks."""

    name = "stop-review"
    label = _("Stop the review")
    icon_name = "error"

    def get_url(self, parent_context: Mapping[str, Any]) -> str:
        """Return where it asks."""
        return reverse("validation:stop", args=[parent_context["page"].pk])


def replace_cancel_button(items: list[Any], _request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the way to stop a review last, in the place of Wagtail's button, which does not ask.

    The first of the items is the large button; on a text that is being read that would be this one.
    """
    kept = [item for item in items if not isinstance(item, CancelWorkflowMenuItem)]
    if len(kept) < len(items) and isinstance(context.get("page"), TextPage):
        items[:] = [*kept, StopReviewMenuItem()]
