"""What all addresses of the API have in common."""

from functools import lru_cache
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import NotAcceptable
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from api.v1.answers import JSON, preflight


class Endpoint(APIView):
    """Reads only, answers one media type, and asks REST framework for no more than it needs."""

    http_method_names = ["get", "head", "options"]
    media_type: ClassVar[str] = JSON

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:  # noqa: FBT001, FBT002 - REST framework's signature
        """Raise NotAcceptable when the reader refuses our only media type."""
        accepted = request.META.get("HTTP_ACCEPT")
        if accepted and not force and not accepts(accepted[:1000], self.media_type):
            raise NotAcceptable
        return JSONRenderer(), self.media_type

    def options(self, request: Request, *_args: Any, **_kwargs: Any) -> HttpResponse:  # noqa: ARG002 - the same for everybody
        """Say what may be asked; also the answer to a browser's preflight."""
        return preflight()

    @property
    def default_response_headers(self) -> dict[str, str]:
        """None: the answers bring their own."""
        return {}

    @property
    def plain_request(self) -> HttpRequest:
        """Django's request below REST framework's."""
        request: HttpRequest = self.request._request  # noqa: SLF001 - REST framework has no public name for it
        return request


@lru_cache(maxsize=512)
def accepts(accepted: str, media_type: str) -> bool:
    """Say whether an `Accept` header allows a media type; the most precise range decides (RFC 9110, 12.5.1)."""
    qualities = {}
    for part in accepted.lower().split(","):
        pattern, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        qualities[pattern] = not quality.strip("0.") == ""
    main = media_type.partition("/")[0]
    for pattern in (media_type, f"{main}/*", "*/*"):
        if pattern in qualities:
            return qualities[pattern]
    return False
