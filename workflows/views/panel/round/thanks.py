"""The last page: thank you, and what happens next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from workflows.mails.promised import needed, then, tip
from workflows.models import Invitation
from workflows.policies import can_use, check_usable, has_consented
from workflows.queries.approvals.current import was_published_urgently
from workflows.queries.reading.member_text import verdict_of
from workflows.views.panel.context import page_context
from workflows.views.panel.page import panel_page
from workflows.views.panel.round.speak import spoken_words


@panel_page
def thanks(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Thank members who decided, also when they closed the round; ask others for their verdict."""
    decided = verdict_of(invitation)
    if decided is None:
        check_usable(invitation)
        return redirect("panel:verdict", token=invitation.token)
    context = page_context(
        invitation,
        verdict=decided,
        can_change=can_use(invitation),
        consented=has_consented(invitation),
        needed=needed(invitation.round),
        then=then(already_public=was_published_urgently(invitation.round.text)),
        tip=tip(),
        **spoken_words(invitation, decided),
    )
    return render(request, "workflows/panel/thanks.html", context)
