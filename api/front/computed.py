"""An answer of Django's, whole."""

from collections.abc import Callable, Iterable
from typing import Any

from api.front.asked import Environ
from api.front.kept import Headers

Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]


def computed(application: Application, environ: Environ) -> tuple[str, Headers, bytes]:
    """Return the status, the headers and the body that anybody gets who has nothing of it yet."""
    begun: list[tuple[str, Headers]] = []
    written: list[bytes] = []

    def start(status: str, headers: Headers, _error: Any = None) -> Callable[[bytes], None]:
        begun.append((status, headers))
        return written.append

    asked = {name: value for name, value in environ.items() if name != "HTTP_IF_NONE_MATCH"}
    parts = application(asked, start)
    try:
        body = b"".join([*written, *parts])
    finally:
        if hasattr(parts, "close"):  # Django ends the request there
            parts.close()
    status, headers = begun[-1]
    return status, list(headers), body
