"""Bytes as an HTTP response."""

from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import ResponseHeaders

from api.v1.http.etags import matches_etag
from api.v1.http.headers import CACHED, PREFLIGHT

JSON = "application/json"
ValidHeaders = dict[str, tuple[str, str]]


class AnswerHeaders(ResponseHeaders):
    """Headers of which the constant ones were validated once: each time costs more than the query."""

    def __init__(self, constant: ValidHeaders, variable: Mapping[str, str]) -> None:
        super().__init__(variable)
        self._store = {**constant, **self._store}


def _validated(headers: Mapping[str, str]) -> ValidHeaders:
    """Return headers as Django stores them. Raises BadHeaderError for what is none."""
    return {name.lower(): (name, value) for name, value in ResponseHeaders(headers).items()}


_CONSTANT: Final = _validated(CACHED)


def answer(
    request: HttpRequest,
    body: bytes,
    etag: str,
    *,
    content_type: str = JSON,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Answer with these bytes, or with 304 when the client has them. `etag` is without its quotes."""
    tag = f'"{etag}"'
    variable = {"ETag": tag, **(headers or {})}
    condition = request.META.get("HTTP_IF_NONE_MATCH")
    if condition and matches_etag(condition, tag):
        response = HttpResponse(status=304, content_type=content_type)
        response.headers = AnswerHeaders(_CONSTANT, variable)
        return response
    variable |= {"Content-Type": content_type, "Content-Length": str(len(body))}
    # a HEAD has the headers of the GET, its length included
    response = HttpResponse(b"" if request.method == "HEAD" else body, content_type=content_type)
    response.headers = AnswerHeaders(_CONSTANT, variable)
    return response


def preflight() -> HttpResponse:
    """Answer an OPTIONS; it is the same for everybody."""
    response = HttpResponse(status=204, headers=PREFLIGHT)
    del response["Content-Type"]
    return response
