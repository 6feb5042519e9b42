"""Places in a list or in the feed, as tokens that mean nothing to the client that keeps them."""

import base64
import binascii

from api.documents.encoding import digest

PLACE_BYTES = 8
CHECK_BYTES = 4
LENGTH = 16
# a place in a search: a flag, the points of the last result, and its id
SEARCH = 1 << 62
ID_BITS = 50


def write_cursor(purpose: str, place: int) -> str:
    """Return the token of a place: 16 characters that are safe in a URL."""
    packed = place.to_bytes(PLACE_BYTES, "big")
    return base64.urlsafe_b64encode(packed + _check(purpose, packed)).decode()


def read_cursor(purpose: str, token: str) -> int:
    """Return the place of a token. Raises ValueError for anything that `write_cursor` did not make.

    The check finds mistakes, not attackers: there is nothing to gain by making up a place.
    """
    if len(token) != LENGTH:
        raise ValueError("not a cursor")
    try:
        raw = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise ValueError("not a cursor") from error
    packed, check = raw[:PLACE_BYTES], raw[PLACE_BYTES:]
    place = int.from_bytes(packed, "big")
    if check != _check(purpose, packed) or place >= 2**63:
        raise ValueError("not a cursor")
    return place


def search_place(points: int, id: int) -> int:  # noqa: A002 - the column's name
    """Return the place after this result of a search."""
    return SEARCH | points << ID_BITS | id


def is_search_place(place: int) -> bool:
    """Return whether a place is one in a search."""
    return place >= SEARCH


def read_search_place(place: int) -> tuple[int, int]:
    """Return the points and the id of the last result before a place in a search."""
    return (place & ~SEARCH) >> ID_BITS, place & ((1 << ID_BITS) - 1)


def _check(purpose: str, packed: bytes) -> bytes:
    return bytes.fromhex(digest(purpose.encode(), packed))[:CHECK_BYTES]
