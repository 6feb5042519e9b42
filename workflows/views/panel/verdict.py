"""May the text go on the website like this?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.actions.cast_verdict import cast_verdict
from workflows.forms import VerdictForm
from workflows.models import Invitation
from workflows.policies import check_usable
from workflows.queries.reading import verdict_of
from workflows.views.panel.page import panel_page
from workflows.views.panel.wording import page_context


@panel_page
def verdict(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Ask for the verdict, or for another one as long as the round is open.

    Words that do not fit are kept as far as they do, and the page stays, with all of them.
    """
    check_usable(invitation)
    if request.method == "POST":
        form = VerdictForm(request.POST)
        if form.is_valid():
            cast_verdict(invitation=invitation, **form.verdict())
            if not form.too_long:
                return redirect("panel:thanks", token=invitation.token)
    elif invitation.started_at is None:
        return redirect("panel:welcome", token=invitation.token)
    else:
        form = VerdictForm.about(verdict_of(invitation))
    return render(request, "workflows/panel/verdict.html", page_context(invitation, form=form))
