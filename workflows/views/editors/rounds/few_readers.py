"""A warning when a text is submitted to a panel that is too small."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.content.models import TextPage
from workflows.queries.rounds.standings import standings_of_article

MOMENTS = ("action-submit", "action-restart-workflow", "action-workflow-action")


def warn_about_few_readers(request: HttpRequest, page: Page) -> None:
    """Say which of the rounds just opened cannot reach their quorum, and what to do about it."""
    if not isinstance(page, TextPage) or not any(moment in request.POST for moment in MOMENTS):
        return
    for standing in standings_of_article(page.translation_key, page.locale.language_code):
        if standing.missing:
            text = _(
                "The round is open, but %(panel)s has %(invited)d readers for this text and needs "
                '%(minimum)d. Add members to the panel, then choose "Invite others".'
            )
            if standing.round.panel.region_id:
                text += " " + _("Or ask another region to read together, on the page of the panel.")
            messages.warning(
                request,
                text
                % {
                    "panel": standing.round.panel.name,
                    "invited": standing.invited,
                    "minimum": standing.round.minimum_readers,
                },
                buttons=[
                    messages.button(reverse("validation:article", args=[page.pk]), _("To the validation"))
                ],
            )
