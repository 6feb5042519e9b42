"""A form arrived without a valid CSRF token, mostly because the browser dropped its cookies."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.csrf import csrf_failure as django_csrf_failure

from workflows.errors import InvitationUnknown
from workflows.queries.reading.personal_links import invitation_by_token
from workflows.views.panel import notices
from workflows.views.panel.context import page_context
from workflows.views.panel.guessing import unknown_link
from workflows.views.panel.told import asked_language, told, visitors_language

OWN_PAGES = {
    "mine": "mine",
    "reach": "reach",
    "break": "break",
    "stored_data": "stored_data",
    "leave": "mine",
    "own_language": "mine",
    "parent": "parent",
    "parents_language": "parent",
}


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return 403: on a panel page with the text that was sent and a button to send it again.

    A form sent by another site is not shown again: its text may not be the member's.
    """
    match = request.resolver_match
    if match is None or match.namespace != "panel":
        return django_csrf_failure(request, reason=reason)
    try:
        invitation = invitation_by_token(match.kwargs.get("token", ""))
    except InvitationUnknown:
        return _again(request) if match.url_name in OWN_PAGES else unknown_link(request)
    same_origin = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    sent = [(name, value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken"]
    context = page_context(
        invitation,
        texts=notices.written_texts(request) if same_origin else [],
        sent=sent if same_origin else [],
    )
    with translation.override(asked_language(request) or invitation.page_language):
        response = render(request, "workflows/panel/csrf_failure.html", context, status=403)
    return notices.private(response)


def _again(request: HttpRequest) -> HttpResponse:
    """Lead back to the page of a member or a parent, no matter whose it is."""
    match = request.resolver_match
    page = reverse(f"panel:{OWN_PAGES[match.url_name or '']}", kwargs=match.kwargs) if match else "/"
    with translation.override(visitors_language(request)):
        context = {"page": page, **told()}
        response = render(request, "workflows/panel/mine/again.html", context, status=403)
    return notices.private(response)
