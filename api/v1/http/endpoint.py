"""What all endpoints of the API have in common."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, ClassVar, TypeVar, cast

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import NotAcceptable
from rest_framework.response import Response
from rest_framework.views import APIView

from api.v1.http.answers import JSON, preflight
from api.v1.http.reading_keys import check_may_read
from api.v1.http.unsupported import refuse_unsupported

MAX_ACCEPT_LENGTH = 1000
SAFE = {"get", "head", "options"}
Result = TypeVar("Result")


class Endpoint(APIView):
    """An endpoint that reads, and answers in one media type. `authorize` decides who is answered.

    It goes round REST framework, which would first wrap the request in order to read a body, a user and a
    format from it: a read has none of them, and that costs more than the answer itself. So a handler gets
    Django's request (read it with `parameters` and `body`) and returns Django's response (`answer`). What
    only REST framework would honour is refused when the class is made.
    """

    http_method_names = ["get", "head", "options"]
    media_type: ClassVar[str] = JSON

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Raise ImproperlyConfigured for a permission, a throttle or the like that would have no effect."""
        super().__init_subclass__(**kwargs)
        refuse_unsupported(cls, Endpoint)
        if "get" in vars(cls) and "head" not in vars(cls):
            # Django would give each instance one that holds the instance: rubbish that is found late
            cls.head = vars(cls)["get"]  # type: ignore[attr-defined]  # the class does not know of it

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        """Return the view. Raises ImproperlyConfigured as the class itself does."""
        refuse_unsupported(cls, Endpoint, **initkwargs)
        return super().as_view(**initkwargs)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return the answer, or a problem that says why there is none."""
        self.request = request  # type: ignore[assignment]  # Django's request, not REST framework's
        self.args, self.kwargs, self.headers = args, kwargs, {}
        headers = None
        try:
            accepted = request.META.get("HTTP_ACCEPT")
            if accepted and not accepts(accepted[:MAX_ACCEPT_LENGTH], self.media_type):
                return cast("HttpResponse", self.handle_exception(NotAcceptable()))
            name = str(request.method).lower()
            allowed = name in self.http_method_names
            if name != "options":
                headers = with_reconnect(partial(self.authorize, request))
            handler: Any = getattr(self, name) if allowed else self.http_method_not_allowed
            respond = partial(handler, request, *args, **kwargs)
            response = _of_django(with_reconnect(respond) if name in SAFE else respond())
        except Exception as error:  # noqa: BLE001 - the handler turns every failure into a problem
            return cast("HttpResponse", self.handle_exception(error))
        for header, value in (headers or {}).items():
            response[header] = value
        if name == "head":  # its headers are those of the GET; not every server takes the body away
            response.content = b""
        return response

    def authorize(self, request: HttpRequest) -> dict[str, str] | None:
        """Return the headers to add to the answer, or raise Refused."""
        check_may_read(request)
        return None

    def options(self, _request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:  # type: ignore[override]  # see dispatch
        """Return which methods there are; also the answer to a browser's preflight."""
        response = preflight()
        response["Allow"] = response["Access-Control-Allow-Methods"] = ", ".join(self.allowed_methods)
        return response


def with_reconnect(read: Callable[[], Result]) -> Result:
    """Return what `read` does; read once more when the database has hung up since the last request.

    A reading node does not try its connection before each read: that would double the reads.
    """
    try:
        return read()
    except (InterfaceError, OperationalError):
        if connection.connection is None or connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return read()


def _of_django(response: HttpResponse) -> HttpResponse:
    if isinstance(response, Response):
        raise TypeError("An Endpoint returns Django's response: use answer() instead of Response().")
    return response


@lru_cache(maxsize=512)
def accepts(accepted: str, media_type: str) -> bool:
    """Return whether an `Accept` header allows a media type; the most precise range decides (RFC 9110)."""
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
