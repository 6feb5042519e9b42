"""What all paginated lists have in common."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest

from api.documents.encoding import encode
from api.v1.http.cursors import write_cursor
from api.v1.http.parameters import Parameters


def next_url(request: HttpRequest, name: str, place: int, filters: Parameters) -> str:
    """Return where the list of this name goes on, with all parameters of the request.

    It is a URL of the installation, not of the request, so that one answer suits everybody. `name` is the
    last part of the list's path, and the purpose of its cursors; `filters` are its parameters.
    """
    query = {**request.GET.dict(), "cursor": write_cursor(name, place, filters)}
    return f"{settings.PUBLIC_URL}/api/v1/{name}?{urlencode(query)}"


def page_bytes(results: list[bytes], following: str | None) -> bytes:
    """Return a page of a list whose results are JSON already; `following` is the URL of the next one."""
    return b'{"results":[%b],"next":%b}' % (b",".join(results), encode(following))
