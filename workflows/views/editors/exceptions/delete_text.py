"""Deleting a text that is public."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from workflows.actions.approvals.delete_text import delete_text
from workflows.errors import NotAllowed
from workflows.views.editors.exceptions.taking_away import TakingAwayView


class DeleteTextView(TakingAwayView):
    """Deletes the page of a public text; it goes the way of a withdrawal, with a reason."""

    page_title = _("Delete a public text")
    template_name = "workflows/editors/delete_text.html"
    submit_button_label = _("Delete now")
    success_message = _(
        "The page is deleted. Regional sites are told at once to take the text away. The evidence of its "
        "approvals is kept."
    )

    def check_allowed(self) -> None:
        """Raise NotAllowed when this person may not delete the page or not withdraw the text."""
        super().check_allowed()
        if not self.page.permissions_for_user(self.request.user).can_delete():
            raise NotAllowed(_("You may not delete this page."))

    def perform(self, reason: str) -> None:
        """Withdraw and delete."""
        self.parent = self.page.get_parent()
        delete_text(page=self.page, reason=reason, by=self.request.user, languages=self.chosen())

    def overview_url(self) -> str:
        """Return where the page was."""
        return reverse("wagtailadmin_explore", args=[self.parent.pk])
