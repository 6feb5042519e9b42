"""What the pages behind the links of members and parents share."""

import logging
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from workflows.enums import Manner
from workflows.errors import InvitationUnknown
from workflows.models import Member
from workflows.queries.reading.personal_links import consent_by_token, member_by_token
from workflows.views.panel import notices
from workflows.views.panel.guessing import gone
from workflows.views.panel.own.wording import own_page_wording
from workflows.views.panel.told import asked_language, told

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponse]


def member_page(view: View) -> View:
    """Call the view with the link's member, in the member's language; show a friendly page for errors."""

    @wraps(view)
    def answer(request: HttpRequest, token: str) -> HttpResponse:
        try:
            member = member_by_token(token)
        except InvitationUnknown:
            return gone(request, token)
        return _safely(request, member, lambda: view(request, member), member.page_language)

    return answer


def parent_page(view: View) -> View:
    """Call the view with the link's consent, in the language of the parent; errors as above."""

    @wraps(view)
    def answer(request: HttpRequest, token: str) -> HttpResponse:
        try:
            consent = consent_by_token(token)
        except InvitationUnknown:
            return gone(request, token)
        return _safely(request, consent.member, lambda: view(request, consent), consent.page_language)

    return answer


def show(
    request: HttpRequest, name: str, member: Member, *, tone: Manner | None = None, **more: Any
) -> HttpResponse:
    """Return a page with the wording for this member; `tone` is another one for a parent."""
    context = {
        "member": member,
        "say": own_page_wording(member),
        **told(
            tone=tone or member.tone,
            panel=member.panel,
            language_url=reverse("panel:own_language", args=[member.token]),
        ),
        **more,
    }
    return render(request, f"workflows/panel/mine/{name}.html", context)


def _safely(
    request: HttpRequest, member: Member, view: Callable[[], HttpResponse], language: str
) -> HttpResponse:
    with translation.override(asked_language(request) or language):
        try:
            return notices.private(view())
        except Exception as error:  # noqa: BLE001 - any failure gets a friendly page
            # where it failed, but not the message: a database puts e-mail addresses in it
            place = "".join(traceback.format_tb(error.__traceback__))
            logger.error("An own page failed (%s):\n%s", type(error).__name__, place)  # noqa: TRY400 - see above
            response = show(request, "trouble", member)
            response.status_code = 500
            return notices.private(response)
