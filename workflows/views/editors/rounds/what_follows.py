"""What a decision of the editorial check leads to: Wagtail only says that the page was changed."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.content.models import TextPage
from workflows.queries.newsroom.stage import Stage, stage

FOLLOWS = {
    Stage.READING: _("Your decision is kept. The panels read the text from now on."),
    Stage.CHECKING: _("Your decision is kept. The text waits for the next step of its check."),
    Stage.SENT_BACK: _("Your decision is kept. The text went back to whoever submitted it."),
}


def tell_what_follows(request: HttpRequest, page: Page) -> None:
    """Say where the text is now."""
    if not isinstance(page, TextPage) or "action-workflow-action" not in request.POST:
        return
    if follows := FOLLOWS.get(stage(page)):
        messages.info(request, str(follows))
