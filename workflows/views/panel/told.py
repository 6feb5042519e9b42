"""What every page of the reading room tells: who asks, what is promised, and in which languages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, get_language_from_request

from cms.content.languages import direction, interface_choices
from workflows.enums import Manner
from workflows.mails.promised import Promised
from workflows.models import Panel
from workflows.models.members.who_asks import who_asks

LANGUAGE = "taal"


def told(
    *, tone: Manner = Manner.PARENTS, panel: Panel | None = None, language_url: str = ""
) -> dict[str, Any]:
    """Return the context that all pages share.

    `language_url` is where a choice of language is stored; without it the choice holds for one page.
    """
    return {
        "tone": tone.value,
        "who": who_asks(panel),
        "promised": Promised(),
        "languages": interface_choices(),
        "language_url": language_url,
        "privacy_url": f"{reverse(f'panel:privacy_{tone}')}?{LANGUAGE}={get_language()}",
        "page_direction": direction(get_language() or ""),
    }


def asked_language(request: HttpRequest) -> str | None:
    """Return the language that this one page was asked in; None when it names none of the interface."""
    language = request.GET.get(LANGUAGE, "")
    return language if language in dict(interface_choices()) else None


def visitors_language(request: HttpRequest) -> str:
    """Return the language for somebody whom we do not know: as asked for, else that of the browser."""
    return asked_language(request) or get_language_from_request(request)


def back_within(request: HttpRequest, base: str) -> str:
    """Return the page on which a language was chosen, when it is below `base`; else `base`."""
    page = request.POST.get("back", "")
    return page if page.startswith(base) else base
