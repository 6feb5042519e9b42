"""A form came without its proof that it is from our own page: mostly a browser that dropped its cookies."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.csrf import csrf_failure as django_csrf_failure

from workflows.errors import InvitationUnknown
from workflows.queries.invitations import invitation_by_token
from workflows.views.panel import notices
from workflows.views.panel.context import page_context
from workflows.views.panel.guessing import unknown_link


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403: on a panel page with the words that were sent and a button to send them again.

    A form that another site sent is not shown again: its words may not be the member's.
    """
    match = request.resolver_match
    if match is None or match.namespace != "panel":
        return django_csrf_failure(request, reason=reason)
    try:
        invitation = invitation_by_token(match.kwargs.get("token", ""))
    except InvitationUnknown:
        return unknown_link(request)
    own_page = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    sent = [(name, value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken"]
    context = page_context(
        invitation,
        words=notices.written_words(request) if own_page else [],
        sent=sent if own_page else [],
    )
    with translation.override(invitation.round.panel.language):
        answer = render(request, "workflows/panel/csrf_failure.html", context, status=403)
    return notices.private(answer)
