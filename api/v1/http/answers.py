"""Bytes as an HTTP answer."""

from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import ResponseHeaders

from api.v1.http.etags import has_it
from api.v1.http.headers import CACHED, PREFLIGHT

JSON = "application/json"
Checked = dict[str, tuple[str, str]]


class AnswerHeaders(ResponseHeaders):
    """Headers of which those that never change were looked at once: that costs more than the query."""

    def __init__(self, always: Checked, own: Mapping[str, str]) -> None:
        super().__init__(own)
        self._store = {**always, **self._store}


def checked(headers: Mapping[str, str]) -> Checked:
    """Return headers as Django keeps them. Raises BadHeaderError for what is none."""
    return {name.lower(): (name, value) for name, value in ResponseHeaders(headers).items()}


_ALWAYS: Final = checked(CACHED)


def answer(
    request: HttpRequest,
    body: bytes,
    etag: str,
    *,
    content_type: str = JSON,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Answer with these bytes, or with 304 when the reader has them. `etag` is without its quotes."""
    tag = f'"{etag}"'
    given = {"ETag": tag, **(headers or {})}
    condition = request.META.get("HTTP_IF_NONE_MATCH")
    if condition and has_it(condition, tag):
        response = HttpResponse(status=304, content_type=content_type)
        response.headers = AnswerHeaders(_ALWAYS, given)
        return response
    given |= {"Content-Type": content_type, "Content-Length": str(len(body))}
    # a HEAD has the headers of the GET; what it would weigh included
    response = HttpResponse(b"" if request.method == "HEAD" else body, content_type=content_type)
    response.headers = AnswerHeaders(_ALWAYS, given)
    return response


def preflight() -> HttpResponse:
    """Answer an OPTIONS: who may do what is the same for everybody."""
    response = HttpResponse(status=204, headers=PREFLIGHT)
    del response["Content-Type"]
    return response
