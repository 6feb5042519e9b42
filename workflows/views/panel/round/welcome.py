"""The first page: what is asked, and that nothing can go wrong. Mail scanners open it too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.actions.reading.begin_reading import begin_reading
from workflows.mails.promised import duration
from workflows.models import Invitation
from workflows.policies import check_usable, has_consented
from workflows.queries.reading.member_text import title_added_to, verdict_of
from workflows.queries.reading.progress import next_step
from workflows.queries.reading.steps import WELCOME, Step
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page
from workflows.views.panel.urls import step_url


@panel_page
def welcome(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Greet; the button begins, or continues where the member was."""
    check_usable(invitation)
    if request.method == "POST":
        if has_consented(invitation):
            begin_reading(invitation=invitation)
        return redirect(step_url(invitation, next_step(invitation)))
    context = page_context(
        invitation,
        step=Step(WELCOME),
        verdict=verdict_of(invitation),
        consented=has_consented(invitation),
        duration=duration(invitation.round),
        added_to=title_added_to(invitation.round.text),
    )
    return render(request, "workflows/panel/welcome.html", context)
