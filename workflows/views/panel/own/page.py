"""What the pages behind a member's and a parent's own link have in common."""

import logging
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from workflows.errors import InvitationUnknown
from workflows.models import Member
from workflows.queries.reading.personal_links import consent_by_token, member_by_token
from workflows.views.panel import notices
from workflows.views.panel.guessing import unknown_link
from workflows.views.panel.own.wording import own_page_wording

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponse]


def member_page(view: View) -> View:
    """Call the view with the link's member, in that member's language, and answer kindly what goes wrong."""

    @wraps(view)
    def answer(request: HttpRequest, token: str) -> HttpResponse:
        try:
            member = member_by_token(token)
        except InvitationUnknown:
            return unknown_link(request)
        return _kindly(request, member, lambda: view(request, member))

    return answer


def parent_page(view: View) -> View:
    """Call the view with the question to a parent, in the language of the child, kindly as well."""

    @wraps(view)
    def answer(request: HttpRequest, token: str) -> HttpResponse:
        try:
            consent = consent_by_token(token)
        except InvitationUnknown:
            return unknown_link(request)
        return _kindly(request, consent.member, lambda: view(request, consent))

    return answer


def show(request: HttpRequest, name: str, member: Member, **more: Any) -> HttpResponse:
    """Return a page with the words for this member."""
    context = {"member": member, "say": own_page_wording(member), **more}
    return render(request, f"workflows/panel/mine/{name}.html", context)


def _kindly(request: HttpRequest, member: Member, view: Callable[[], HttpResponse]) -> HttpResponse:
    with translation.override(member.page_language):
        try:
            return notices.private(view())
        except Exception as error:  # noqa: BLE001 - whatever it is, a kind sentence for the member
            # where it failed, but not the error's own words: a database puts e-mail addresses in them
            place = "".join(traceback.format_tb(error.__traceback__))
            logger.error("An own page failed (%s):\n%s", type(error).__name__, place)  # noqa: TRY400 - see above
            answer = show(request, "trouble", member)
            answer.status_code = 500
            return notices.private(answer)
