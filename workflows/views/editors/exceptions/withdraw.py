"""Withdrawing a text."""

from django.utils.translation import gettext_lazy as _

from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.errors import NotAllowed
from workflows.views.editors.exceptions.reason_view import ReasonView


class WithdrawView(ReasonView):
    """Asks for a reason and a confirmation."""

    page_title = _("Withdraw")
    template_name = "workflows/editors/withdraw.html"
    submit_button_label = _("Withdraw now")
    success_message = _(
        "The text is withdrawn. Regional sites are told at once to take it away. To bring it back, submit it "
        "for validation again."
    )

    def check_allowed(self) -> None:
        """Raise NotAllowed when this person may not withdraw, or the text is not public."""
        if not self.possible.withdraw:
            raise NotAllowed

    def perform(self, reason: str) -> None:
        """Withdraw at once."""
        withdraw_article(page=self.page, reason=reason, by=self.request.user)
