"""Places in the feed, as whoever reads it keeps them."""

from api.v1.http.cursors import write_cursor
from api.v1.schemas.queries import CHANGES


def feed_place(place: int, *, language: str, region: str) -> str:
    """Return the `since` with which `/changes` of this language and region goes on after a line."""
    return write_cursor(CHANGES, place, {"language": language} | ({"region": region} if region else {}))
