"""What was kept, as the answer to one request."""

from collections.abc import Iterable
from typing import Final

from api.front.asked import Environ
from api.front.computed import Start
from api.front.kept import Headers, Kept
from api.v1.http.etags import matching_tag

OK: Final = "200 OK"
NOT_MODIFIED: Final = "304 Not Modified"
#: of a list of none or of one the server of `make run` writes the length
NOTHING: Final = (b"", b"")


def given(kept: Kept, environ: Environ, start: Start) -> Iterable[bytes]:
    """Answer with the bytes, or with 304 to who has them. A server may change the headers: it gets a copy."""
    kept.hits += 1
    condition = environ.get("HTTP_IF_NONE_MATCH")
    unchanged = _unchanged(kept, condition) if condition else None
    if unchanged is not None:
        start(NOT_MODIFIED, unchanged)
        return [*NOTHING]
    start(OK, kept.headers[:])
    return [kept.body] if environ["REQUEST_METHOD"] == "GET" else []


def _unchanged(kept: Kept, condition: str) -> Headers | None:
    if condition == kept.quoted:
        return kept.unchanged[:]
    known = matching_tag(condition, kept.tag)
    return kept.unchanged_as(known) if known else None
