"""Bytes as an HTTP answer."""

from django.http import HttpRequest, HttpResponse

from api.v1.etags import has_it
from api.v1.headers import CACHED, PREFLIGHT

JSON = "application/json"


def answer(
    request: HttpRequest,
    body: bytes,
    etag: str,
    *,
    content_type: str = JSON,
    headers: dict[str, str] | None = None,
) -> HttpResponse:
    """Answer with these bytes, or with 304 when the reader has them. `etag` is without its quotes."""
    tag = f'"{etag}"'
    given = {**CACHED, "ETag": tag, **(headers or {})}
    condition = request.META.get("HTTP_IF_NONE_MATCH")
    if condition and has_it(condition, tag):
        response = HttpResponse(status=304, headers=given)
        del response["Content-Type"]
        return response
    given["Content-Length"] = str(len(body))
    # a HEAD has the headers of the GET; what it would weigh included
    return HttpResponse(b"" if request.method == "HEAD" else body, content_type=content_type, headers=given)


def preflight() -> HttpResponse:
    """Answer an OPTIONS: who may do what is the same for everybody."""
    response = HttpResponse(status=204, headers=PREFLIGHT)
    del response["Content-Type"]
    return response
