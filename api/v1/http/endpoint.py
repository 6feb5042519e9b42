"""What all addresses of the API have in common."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, ClassVar, TypeVar, cast

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import NotAcceptable
from rest_framework.views import APIView

from api.v1.http.answers import JSON, preflight
from api.v1.http.reading_keys import check_may_read

LONGEST_ACCEPT = 1000
SAFE = {"get", "head", "options"}
Answer = TypeVar("Answer")


class Endpoint(APIView):
    """Reads only, answers one media type, and asks REST framework for no more than it needs."""

    http_method_names = ["get", "head", "options"]
    media_type: ClassVar[str] = JSON

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, or say in a problem why not.

        REST framework would first wrap the request, in order to read a body, a user and a format from it.
        Reading has none of them, and that costs more than the answer itself.
        """
        self.request = request  # type: ignore[assignment]  # see above
        self.args, self.kwargs, self.headers = args, kwargs, {}
        given = None
        try:
            accepted = request.META.get("HTTP_ACCEPT")
            if accepted and not accepts(accepted[:LONGEST_ACCEPT], self.media_type):
                return cast("HttpResponse", self.handle_exception(NotAcceptable()))
            name = str(request.method).lower()
            known = name in self.http_method_names
            if name != "options":
                given = with_reconnect(partial(self.admit, request))
            handler: Any = getattr(self, name) if known else self.http_method_not_allowed
            answer = partial(handler, request, *args, **kwargs)
            answered: HttpResponse = with_reconnect(answer) if name in SAFE else answer()
        except Exception as error:  # noqa: BLE001 - the handler turns every failure into a problem
            return cast("HttpResponse", self.handle_exception(error))
        for header, value in (given or {}).items():
            answered[header] = value
        return answered

    def admit(self, request: HttpRequest) -> dict[str, str] | None:
        """Let the request in, with the headers to add to its answer; or raise Refused."""
        check_may_read(request)
        return None

    def options(self, _request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:  # type: ignore[override]  # see dispatch
        """Say what may be asked; also the answer to a browser's preflight."""
        return preflight()


def with_reconnect(ask: Callable[[], Answer]) -> Answer:
    """Ask; once more when the database has hung up since the last request.

    A reading node does not try its connection before each read: that would double the reads.
    """
    try:
        return ask()
    except (InterfaceError, OperationalError):
        if connection.connection is None or connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return ask()


@lru_cache(maxsize=512)
def accepts(accepted: str, media_type: str) -> bool:
    """Say whether an `Accept` header allows a media type; the most precise range decides (RFC 9110)."""
    qualities = {}
    for part in accepted.lower().split(","):
        pattern, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        qualities[pattern] = quality.strip("0.") != ""
    main = media_type.partition("/")[0]
    for pattern in (media_type, f"{main}/*", "*/*"):
        if pattern in qualities:
            return qualities[pattern]
    return False
