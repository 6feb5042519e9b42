"""The pages that say kindly why something cannot be done, what was kept, and what to do now."""

from math import ceil
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from cms.content.languages import direction
from workflows.models import Invitation
from workflows.queries.reading.member_text import answer_summary
from workflows.views.panel.context import page_context
from workflows.views.panel.wording import PARENTS

WRITTEN_IN = ("word", "note", "text", "comment")

# A link is a secret. `no-referrer` would hide it from our own site too, but makes browsers send
# "Origin: null" with every form, which Django's protection against forged forms has to refuse.
PRIVATE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


def private(response: HttpResponse) -> HttpResponse:
    """Return the answer marked as nobody else's business; its URL, the secret, stays out of our log."""
    for name, value in PRIVATE.items():
        response[name] = value
    response._has_been_logged = True  # type: ignore[attr-defined] # noqa: SLF001 - how Django itself does it
    return response


def no_such_page(request: HttpRequest) -> HttpResponse:
    """The link belongs to nobody. It does not say whether it ever did."""
    with translation.override(translation.get_language_from_request(request)):
        answer = render(request, "workflows/panel/no_such_page.html", _nobody(), status=404)
    return private(answer)


def too_many_guesses(request: HttpRequest, seconds: int) -> HttpResponse:
    """Too many links that belong to nobody were tried from this IP address; after so many seconds again."""
    with translation.override(translation.get_language_from_request(request)):
        context = {**_nobody(), "minutes": ceil(seconds / 60)}
        answer = render(request, "workflows/panel/too_many_guesses.html", context, status=429)
    answer["Retry-After"] = str(seconds)
    return private(answer)


def link_ended(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The invitation was taken back."""
    return _notice(request, invitation, "link_ended", status=410)


def reading_ended(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The round was closed, or its deadline has passed; perhaps while the member was writing."""
    return _notice(request, invitation, "reading_ended", status=410, kept=answer_summary(invitation))


def agree_first(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The member does not take part (any more), in another tab perhaps: nothing may be kept."""
    return _notice(request, invitation, "agree_first", status=409)


def not_now(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The member is paused, or a parent has to agree first."""
    return _notice(request, invitation, "not_now", status=403)


def no_such_piece(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The text has no such piece."""
    return _notice(request, invitation, "no_such_piece", status=404)


def trouble(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Something failed on our side; nothing was half done."""
    return _notice(request, invitation, "trouble", status=500)


def written_words(request: HttpRequest) -> list[str]:
    """Return what the member wrote in the form that could not be kept, so that it stays on the screen."""
    return [words for name in WRITTEN_IN if (words := request.POST.get(name, "").strip())]


def _nobody() -> dict[str, Any]:
    return {"say": PARENTS, "page_direction": direction(translation.get_language() or "")}


def _notice(
    request: HttpRequest, invitation: Invitation, name: str, *, status: int, **more: Any
) -> HttpResponse:
    context = page_context(invitation, words=written_words(request), **more)
    return render(request, f"workflows/panel/{name}.html", context, status=status)
