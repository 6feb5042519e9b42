"""The start page of an installation: who goes where."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache

from cms.content.languages import interface_choices


@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Show who goes where, in the chosen language, or in the browser's by default."""
    return start_page(request, "content/start.html")


def start_page(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """Render a start page in the visitor's language."""
    languages = interface_choices()
    chosen = request.GET.get("language", "")
    language = chosen if chosen in dict(languages) else translation.get_language_from_request(request)
    with translation.override(language):
        return render(request, template, {"languages": languages, **context})
