"""The state of the mails, with a button to retry failed ones."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from workflows.actions.mails.retry_mail import retry_mail
from workflows.permissions import can_manage_members
from workflows.queries.mails.queues import mail_queues
from workflows.views.editors.members.access import MembersAccess

KINDS = {
    "invitation": gettext_lazy("Invitations"),
    "reminder": gettext_lazy("Reminders"),
    "confirmation": gettext_lazy("Questions to new members"),
    "parent": gettext_lazy("Questions to parents"),
    "closing": gettext_lazy("What was done with the answers"),
    "desk": gettext_lazy("Letters to desks"),
}
WRONG_ADDRESS = gettext_lazy("The mail server does not accept this address. Is it written correctly?")
WRONG_SETTINGS = gettext_lazy("The mail server does not accept our settings. Tell your administrator.")
REASONS = {
    "RecipientsRefused": WRONG_ADDRESS,
    "HeaderParse": WRONG_ADDRESS,
    "Authentication": WRONG_SETTINGS,
    "SenderRefused": WRONG_SETTINGS,
}
NO_SERVER = gettext_lazy("The mail server did not answer, or could not send it now.")


def explanation(reason: str) -> str:
    """Return in plain language why the mail server did not take a mail."""
    return str(next((text for name, text in REASONS.items() if name in reason), NO_SERVER))


class MailView(MembersAccess, WagtailAdminTemplateMixin, TemplateView):
    """Counts of each kind, and the mails that fail."""

    request: Any
    page_title = gettext_lazy("Mails to members")
    header_icon = "mail"
    template_name = "workflows/editors/mail.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Name this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def post(self, request: Any, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Retry, and show the result."""
        retried = retry_mail(by=request.user)
        text = ngettext(
            "%(count)d message is tried again. What still fails stays on this page.",
            "%(count)d messages are tried again. What still fails stays on this page.",
            retried,
        )
        messages.success(
            request, text % {"count": retried} if retried else _("There is nothing to try again.")
        )
        return redirect("panel_mail:index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the queues, by name."""
        queues = mail_queues()
        failing = [
            (KINDS[queue.kind], row, explanation(row.reason)) for queue in queues for row in queue.rows
        ]
        return super().get_context_data(
            queues=[(KINDS[queue.kind], queue) for queue in queues], failing=failing, **kwargs
        )


class MailMenuItem(MenuItem):
    """For managers of panels."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may open it."""
        user: Any = request.user
        return can_manage_members(user)


class MailViewSet(ViewSet):
    """One page."""

    name = "panel_mail"
    icon = "mail"
    menu_label = gettext_lazy("Mails to members")
    menu_item_class = MailMenuItem

    def get_urlpatterns(self) -> list[Any]:
        """Return its URL."""
        return [path("", MailView.as_view(), name="index")]
