"""A word to who submits a text to a panel that is too small."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.content.models import TextPage
from workflows.queries.rounds.standings import standings_of_article

MOMENTS = ("action-submit", "action-restart-workflow", "action-workflow-action")


def warn_of_few_readers(request: HttpRequest, page: Page) -> None:
    """Say which of the rounds that were just opened cannot end well, and what to do about it."""
    if not isinstance(page, TextPage) or not any(moment in request.POST for moment in MOMENTS):
        return
    for found in standings_of_article(page.translation_key, page.locale.language_code):
        if found.missing:
            said = _(
                "The round is open, but %(panel)s has %(invited)d readers for this text and needs "
                '%(minimum)d. Add members to the panel, then choose "Invite others".'
            )
            messages.warning(
                request,
                said
                % {
                    "panel": found.round.panel.name,
                    "invited": found.invited,
                    "minimum": found.round.minimum_readers,
                },
                buttons=[
                    messages.button(reverse("validation:article", args=[page.pk]), _("To the validation"))
                ],
            )
