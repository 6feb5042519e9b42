"""Places in a list or in the feed, as tokens that mean nothing to whoever keeps them."""

import base64
import binascii

from api.documents.encoding import digest

NUMBER_BYTES = 8
CHECK_BYTES = 4
LENGTH = 16
# a place in a search: a mark, the points of the last result, and its id
SEARCH = 1 << 62
ID_BITS = 50


def write_cursor(purpose: str, number: int) -> str:
    """Return the token of a place: 16 characters that are safe in an address."""
    packed = number.to_bytes(NUMBER_BYTES, "big")
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
    packed, check = raw[:NUMBER_BYTES], raw[NUMBER_BYTES:]
    number = int.from_bytes(packed, "big")
    if check != _check(purpose, packed) or number >= 2**63:
        raise ValueError("not a cursor")
    return number


def search_place(points: int, id: int) -> int:  # noqa: A002 - the column's name
    """Return a place in a search as a number."""
    return SEARCH | points << ID_BITS | id


def is_search_place(number: int) -> bool:
    """Say whether a number is a place in a search."""
    return number >= SEARCH


def read_search_place(number: int) -> tuple[int, int]:
    """Return the points and the id of the last result before a place."""
    return (number & ~SEARCH) >> ID_BITS, number & ((1 << ID_BITS) - 1)


def _check(purpose: str, packed: bytes) -> bytes:
    return bytes.fromhex(digest(purpose.encode(), packed))[:CHECK_BYTES]
