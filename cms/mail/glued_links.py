"""Leads a link with something stuck to its end to the link itself."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cms.mail.glue import has_token, without_glue

#: where the links of our mails lead to: personal links, and the pages of the desks
PERSONAL: Final = "/panel/"
DESKS: Final = "/admin/"


class GluedLinks:
    """Answers with a redirect; all checks of a link are those of the page that it leads to.

    Only a request to read is led on: a form is never sent to such a URL by a page of ours.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Lead on, or answer as if this middleware were not there."""
        url = _whole(request.path_info) if request.method in ("GET", "HEAD") else None
        if url is None:
            return self.get_response(request)
        query = request.META.get("QUERY_STRING", "")
        response = HttpResponseRedirect(f"{url}?{query}" if query else url)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response


def _whole(path: str) -> str | None:
    """Return the link without its glue; None when there is none, or too little is left."""
    if not path.startswith((PERSONAL, DESKS)) or (whole := without_glue(path)) == path:
        return None
    whole = whole if whole.endswith("/") else f"{whole}/"
    if path.startswith(DESKS):  # some of their URLs hold other signs, and all end with a slash
        return whole if whole.startswith(DESKS) and not path.endswith("/") else None
    return whole if whole.startswith(PERSONAL) and has_token(whole) else None
