"""Choosing the language of the pages behind a link, on whichever of them it is hard to read."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from cms.content.languages import interface_choices
from workflows.actions.reading import choose_language as action
from workflows.models import Invitation
from workflows.views.panel.page import panel_page
from workflows.views.panel.told import back_within


@panel_page
def choose_language(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Store the choice and go back to where it was made, in that language. Anything else changes nothing."""
    language = request.POST.get("language", "")
    if language in dict(interface_choices()):
        action.choose_language(link=invitation, language=language)
    return HttpResponseRedirect(back_within(request, reverse("panel:welcome", args=[invitation.token])))
