"""Asking to publish without a round."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from workflows.actions.exceptions.request_exception import request_exception
from workflows.enums import ApprovalKind
from workflows.permissions import check_can_request
from workflows.views.editors.exceptions.reason_view import ReasonView
from workflows.views.editors.rounds.comparison import public_comparison


class AskView(ReasonView):
    """Shows the differences from the public text, so that editors see what they ask for."""

    kind: ApprovalKind

    def check_allowed(self) -> None:
        """Raise NotAllowed when this person may not ask for it."""
        check_can_request(self.request.user, self.page, self.kind)

    def perform(self, reason: str) -> None:
        """Ask for the latest draft."""
        request_exception(page=self.page, kind=self.kind, reason=reason, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the comparison."""
        return super().get_context_data(
            comparison=public_comparison(self.page),
            follow_up_days=settings.PANEL_URGENT_FOLLOW_UP_DAYS,
            withdraws=settings.PANEL_WITHDRAW_OVERDUE,
            **kwargs,
        )


class AskUrgentView(AskView):
    """For what cannot wait: a wrong telephone number."""

    kind = ApprovalKind.URGENT
    page_title = _("Ask for urgent publication")
    template_name = "workflows/editors/ask_urgent.html"
    submit_button_label = _("Ask a second editor")
    success_message = _(
        "You asked for urgent publication. Nothing is published yet: a second editor sees your request on "
        "the dashboard and confirms or refuses it. Do not change the text until then."
    )


class AskMinorEditView(AskView):
    """For spelling."""

    kind = ApprovalKind.MINOR_EDIT
    page_title = _("Ask to confirm a minor edit")
    template_name = "workflows/editors/ask_minor_edit.html"
    submit_button_label = _("Ask a second editor")
    success_message = _(
        "You asked to confirm this minor edit. Nothing is published yet: a second editor sees your request "
        "on the dashboard and confirms or refuses it. Do not change the text until then."
    )
