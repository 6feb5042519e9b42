"""Bytes as an HTTP response."""

from collections.abc import Mapping, ValuesView
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import BadHeaderError, ResponseHeaders

from api.v1.http.codings import coding_for
from api.v1.http.compression import compressed
from api.v1.http.etags import matching_tag
from api.v1.http.headers import CACHED, PREFLIGHT, VARY

JSON = "application/json"
ValidHeaders = dict[str, tuple[str, str]]


class AnswerHeaders(ResponseHeaders):
    """Headers of which the constant ones were validated once: each time costs more than the query.

    Raises BadHeaderError for a value that is no plain ASCII.
    """

    def __init__(self, constant: ValidHeaders, variable: Mapping[str, str]) -> None:
        self._store = constant.copy()
        for name, value in variable.items():
            if not (value.isascii() and value.isprintable()):
                raise BadHeaderError(f"{value!r} is no value of {name}.")
            self._store[name.lower()] = (name, value)

    def items(self) -> ValuesView[tuple[str, str]]:  # type: ignore[override]  # pairs, as those of a mapping
        """Return names and values as they are stored: looking each of them up would cost as much again."""
        return self._store.values()


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
    """Answer with these bytes in the coding that the client likes best, or with 304 when it has them.

    `etag` is the form id of the answer: without quotes, and the same in every coding.
    """
    coding = coding_for(request.META.get("HTTP_ACCEPT_ENCODING", ""), len(body))
    tag = f"{etag}-{coding}" if coding else etag
    variable = {**(headers or {}), "ETag": f'"{tag}"'}
    if "Vary" in variable:
        variable["Vary"] = f"{variable['Vary']}, {VARY}"
    condition = request.META.get("HTTP_IF_NONE_MATCH")
    if condition and (known := matching_tag(condition, tag)):
        # the client is told which of its answers still holds
        response = HttpResponse(status=304, content_type=content_type)
        response.headers = AnswerHeaders(_CONSTANT, {**variable, "ETag": f'"{known}"'})
        return response
    if coding:
        body = compressed(body, coding)
        variable["Content-Encoding"] = coding
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
