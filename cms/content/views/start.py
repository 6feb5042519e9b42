"""The start page of an installation: who goes where."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache

from cms.content.languages import interface_choices


@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Say who goes where, in the language that was chosen, or else in that of the browser."""
    return start_page(request, "content/start.html")


def start_page(request: HttpRequest, template: str, **more: Any) -> HttpResponse:
    """Return a start page in the visitor's language."""
    languages = interface_choices()
    asked = request.GET.get("language", "")
    language = asked if asked in dict(languages) else translation.get_language_from_request(request)
    with translation.override(language):
        return render(request, template, {"languages": languages, **more})
