"""The parts that every list has."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest

from api.documents.encoding import encode
from api.v1.http.cursors import write_cursor


def next_url(request: HttpRequest, path: str, purpose: str, place: int) -> str:
    """Return where a list goes on: at the address of the installation, so that an answer suits everybody."""
    query = {**request.GET.dict(), "cursor": write_cursor(purpose, place)}
    return f"{settings.PUBLIC_URL}/api/v1/{path}?{urlencode(query)}"


def page_bytes(results: list[bytes], following: Any) -> bytes:
    """Return the page of a list whose results are bytes already."""
    return b'{"results":[%b],"next":%b}' % (b",".join(results), encode(following))
