"""The first page: what is asked, and that nothing can go wrong. Mail scanners open it too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.actions.begin_reading import begin_reading
from workflows.models import Invitation
from workflows.policies import check_usable
from workflows.queries.reading import verdict_of
from workflows.views.panel.page import panel_page
from workflows.views.panel.wording import page_context


@panel_page
def welcome(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Greet; begin when the button is pressed."""
    check_usable(invitation)
    if request.method == "POST":
        begin_reading(invitation=invitation)
        return redirect("panel:read", token=invitation.token)
    context = page_context(invitation, verdict=verdict_of(invitation))
    return render(request, "workflows/panel/welcome.html", context)
