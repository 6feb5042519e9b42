"""Does the member take part? A box to tick, never ticked beforehand; and a way to withdraw."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.actions.reading.begin_reading import begin_reading
from workflows.actions.reading.give_consent import give_consent
from workflows.forms import ConsentForm
from workflows.models import Invitation
from workflows.policies import can_use, check_usable, has_consented
from workflows.queries.reading.steps import CONSENT, Step
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page


@panel_page
def consent(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Ask for consent, and begin once it is given; members can also stop here, even after the round."""
    if not has_consented(invitation):
        check_usable(invitation)
    form = ConsentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        give_consent(invitation=invitation)
        begin_reading(invitation=invitation)
        return redirect("panel:read", token=invitation.token)
    context = page_context(
        invitation,
        step=Step(CONSENT),
        form=form,
        consented=has_consented(invitation),
        tried=request.method == "POST",
        can_go_on=can_use(invitation),
    )
    return render(request, "workflows/panel/consent.html", context)
