"""May the text go on the website like this?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from workflows.actions.reading.cast_verdict import cast_verdict
from workflows.errors import ChangedElsewhere
from workflows.forms import VerdictForm
from workflows.models import Invitation
from workflows.policies import check_may_decide
from workflows.queries.reading.member_text import verdict_of
from workflows.queries.reading.speaking import spoken_so_far
from workflows.queries.reading.steps import THANKS, VERDICT, Step
from workflows.views.panel.context import page_context
from workflows.views.panel.kept import is_scripted, kept
from workflows.views.panel.page import panel_page
from workflows.views.panel.round.speak import speaking_context
from workflows.views.panel.urls import step_url


@panel_page
def verdict(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Ask for the verdict, or for another one as long as the round is open.

    A text that is too long is cut, and the page stays, with all of it; so it does, with both, when another
    verdict would be overwritten.
    """
    if request.method == "POST":
        form = VerdictForm(request.POST)
        form.is_spoken = "" in spoken_so_far(invitation)
        if form.is_valid():
            try:
                cast = cast_verdict(invitation=invitation, **form.verdict())
            except ChangedElsewhere as error:
                form.ask(error)
            else:
                if is_scripted(request) or not form.too_long:
                    onward = step_url(invitation, Step(THANKS))
                    return kept(request, cast, onward, cut=form.too_long)
                form.now_made_from(cast)
    else:
        form = VerdictForm.about(verdict_of(invitation))
    check_may_decide(invitation)
    context = page_context(invitation, step=Step(VERDICT), form=form, **speaking_context(invitation))
    return render(request, "workflows/panel/verdict.html", context, status=409 if form.elsewhere else 200)
