"""What is said when the database has not answered for too long."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from api.front.asked import Environ
from api.front.computed import Start
from api.front.kept import Headers
from api.v1.http.problems import problem

STATUS: Final = "503 Service Unavailable"


def away(environ: Environ, start: Start) -> Iterable[bytes]:
    """Answer that nothing can be said now, and when to ask again."""
    headers, body = _problem()
    start(STATUS, headers[:])
    return [body] if environ["REQUEST_METHOD"] == "GET" else []


@cache
def _problem() -> tuple[Headers, bytes]:
    response = problem(503)
    return list(response.items()), response.content
