"""The pages that explain why something cannot be done, what was stored, and what to do now."""

from math import ceil
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from cms.content.languages import interface_language
from workflows.enums import Manner
from workflows.models import EndedLink, Invitation
from workflows.queries.reading.member_text import answer_summary
from workflows.views.panel.context import page_context
from workflows.views.panel.told import asked_language, told, visitors_language
from workflows.views.panel.wording import PARENTS

TEXT_FIELDS = ("word", "note", "text", "comment")

# A link is a secret. `no-referrer` would hide it from our own site too, but makes browsers send
# "Origin: null" with every form, which Django's CSRF protection has to refuse.
PRIVATE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


def private(response: HttpResponse) -> HttpResponse:
    """Return the response marked as private; its URL, which is secret, stays out of our log."""
    for name, value in PRIVATE.items():
        response[name] = value
    response._has_been_logged = True  # type: ignore[attr-defined] # noqa: SLF001 - how Django itself does it
    return response


def no_such_page(request: HttpRequest) -> HttpResponse:
    """The link belongs to nobody; the page does not reveal whether it ever did."""
    with translation.override(visitors_language(request)):
        response = render(request, "workflows/panel/no_such_page.html", _anonymous_context(), status=404)
    return private(response)


def too_many_guesses(request: HttpRequest, seconds: int) -> HttpResponse:
    """Too many unknown links were tried from this IP address; `seconds` until the next attempt."""
    with translation.override(visitors_language(request)):
        context = {**_anonymous_context(), "minutes": ceil(seconds / 60)}
        response = render(request, "workflows/panel/too_many_guesses.html", context, status=429)
    response["Retry-After"] = str(seconds)
    return private(response)


def ended_before(request: HttpRequest, link: EndedLink) -> HttpResponse:
    """A newer link took the place of this one; or all that there was of a member, or a parent, is erased."""
    page = "replaced" if link.replaced else "erased"
    with translation.override(asked_language(request) or interface_language(link.language)):
        context = {"link": link, **told(tone=Manner(link.tone))}
        response = render(request, f"workflows/panel/mine/{page}.html", context, status=410)
    return private(response)


def link_ended(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The invitation was taken back, or its member has left."""
    return _notice(request, invitation, "link_ended", status=410)


def reading_ended(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The round was closed, or its deadline has passed; perhaps while the member was writing."""
    return _notice(request, invitation, "reading_ended", status=410, summary=answer_summary(invitation))


def agree_first(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The member does not, or no longer, take part: nothing may be stored."""
    return _notice(request, invitation, "agree_first", status=409)


def not_now(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The member is paused, or a parent has to agree first."""
    return _notice(request, invitation, "not_now", status=403)


def no_such_piece(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The text has no such piece."""
    return _notice(request, invitation, "no_such_piece", status=404)


def trouble(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """Something failed on our side; nothing was left half done."""
    return _notice(request, invitation, "trouble", status=500)


def written_texts(request: HttpRequest) -> list[str]:
    """Return what the member wrote in a form that could not be stored, to keep it on the screen."""
    return [text for name in TEXT_FIELDS if (text := request.POST.get(name, "").strip())]


def _anonymous_context() -> dict[str, Any]:
    return {"say": PARENTS, **told()}


def _notice(
    request: HttpRequest, invitation: Invitation, name: str, *, status: int, **more: Any
) -> HttpResponse:
    context = page_context(invitation, texts=written_texts(request), **more)
    return render(request, f"workflows/panel/{name}.html", context, status=status)
