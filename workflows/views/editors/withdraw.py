"""Taking a text back."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.content.models import ArticlePage
from workflows.actions.withdraw_article import withdraw_article
from workflows.errors import NotAllowed
from workflows.views.editors.reason_view import ReasonView


class WithdrawView(ReasonView):
    """Asks for a reason and makes sure."""

    page_title = _("Withdraw")
    template_name = "workflows/editors/withdraw.html"
    submit_button_label = _("Withdraw now")
    success_message = _(
        "The text is withdrawn. Regional sites are told at once to take it away. To bring it back, submit it "
        "for validation again."
    )

    def check_allowed(self) -> None:
        """Raise NotAllowed for who may not withdraw, or when the text is not public."""
        if not self.possible.withdraw:
            raise NotAllowed

    def perform(self, reason: str) -> None:
        """Withdraw at once."""
        withdraw_article(page=self.page, reason=reason, by=self.request.user)


def ask_for_a_reason(request: HttpRequest, page: Page) -> HttpResponseRedirect | None:  # noqa: ARG001 - a hook of Wagtail's
    """Lead from Wagtail's own page to unpublish an article to ours."""
    article = isinstance(page.specific, ArticlePage)
    return HttpResponseRedirect(reverse("validation:withdraw", args=[page.pk])) if article else None
