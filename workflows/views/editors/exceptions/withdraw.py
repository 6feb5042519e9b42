"""Withdrawing a text."""

from django.utils.translation import gettext_lazy as _

from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.views.editors.exceptions.taking_away import TakingAwayView


class WithdrawView(TakingAwayView):
    """Takes a public text away from the sites; its page stays as a draft."""

    page_title = _("Withdraw")
    template_name = "workflows/editors/withdraw.html"
    submit_button_label = _("Withdraw now")
    success_message = _(
        "The text is withdrawn. Regional sites are told at once to take it away. To bring it back, submit it "
        "for validation again."
    )

    def perform(self, reason: str) -> None:
        """Withdraw at once."""
        withdraw_article(page=self.page, reason=reason, by=self.request.user, languages=self.chosen())
