"""A member stops and has the answers erased."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.actions.reading.withdraw_consent import withdraw_consent
from workflows.models import Invitation
from workflows.policies import can_use, has_consented
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page


@panel_page
def stop(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Ask first; erase at the press of a button, and confirm it. Opening the link erases nothing."""
    if request.method == "POST":
        withdraw_consent(invitation=invitation)
        return redirect("panel:stop", token=invitation.token)
    context = page_context(invitation, can_come_back=can_use(invitation), closed=not invitation.round.is_open)
    page = "stop" if has_consented(invitation) else "stopped"
    return render(request, f"workflows/panel/{page}.html", context)
