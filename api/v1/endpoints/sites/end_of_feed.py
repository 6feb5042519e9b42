"""Places beyond the end of the feed."""

from typing import Final

from api.queries.positions import last_position, reads_a_copy
from api.v1.http.problems import InvalidParameters, Refused, parameter_error

NOT_THERE: Final = (
    "The feed does not reach this place: this API did not give it, or was restored from a backup since. Read "
    "the feed from its beginning."
)
NOT_YET: Final = "This node has not read the feed up to this place yet. Nothing is wrong: ask again."


def check_is_reached(place: int, location: str, name: str, detail: str) -> None:
    """Raise InvalidParameters for a place beyond the end: who goes on from there would miss what comes first.

    A node whose database follows another one cannot know that: it raises Refused (503), to be asked again.
    """
    if place <= last_position():
        return
    if reads_a_copy():
        raise Refused(503, NOT_YET, {"Retry-After": "1"})
    raise InvalidParameters([parameter_error(location, name, NOT_THERE)], detail)
