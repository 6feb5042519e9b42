"""Choosing the language of the pages behind a link, when its own is hard to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from cms.content.languages import interface_choices
from workflows.actions.reading import choose_language as action
from workflows.models import Invitation
from workflows.policies import check_usable
from workflows.views.panel.page import panel_page


@panel_page
def choose_language(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Store the choice and go back to the first page in that language. Anything else changes nothing."""
    check_usable(invitation)
    language = request.POST.get("language", "")
    if language in dict(interface_choices()):
        action.choose_language(invitation=invitation, language=language)
    return redirect("panel:welcome", token=invitation.token)
