"""What editors search for in the admin is compared as texts are: `cms.text` says how."""

from collections.abc import Callable
from typing import Any, cast

from django.http import HttpRequest, HttpResponse

from cms.text import comparison_form

ADMIN = "/admin/"
WORDS = "q"  # the name of every search field of the admin


class PlainSearch:
    """Takes what nobody sees, and look-alikes, out of the words of a search in the admin.

    Stored texts are in composed letters; a name that was pasted from another program need not be.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the search for the same words in their plain form."""
        if request.path_info.startswith(ADMIN) and (written := request.GET.get(WORDS, "")):
            query = request.GET.copy()
            query[WORDS] = comparison_form(written)
            cast("Any", request).GET = query
        return self.get_response(request)
