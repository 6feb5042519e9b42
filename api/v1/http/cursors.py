"""Places in a list or in the feed, as tokens that mean nothing to the client that keeps them.

A token belongs to the list and the filters that it was given for: with other filters it is another place.
"""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from api.documents.encoding import digest

PLACE_BYTES = 8
CHECK_BYTES = 4
FILTER_BYTES = 3
LENGTH = 20
#: what changes neither which results there are nor their order
NO_FILTERS: Final = {"cursor", "since", "pageSize", "include"}
# a place in a search: the points of the last result, and its id
ID_BITS = 50


def write_cursor(purpose: str, place: int, filters: Mapping[str, Any]) -> str:
    """Return the token of a place among what these parameters find: 20 characters that are safe in a URL."""
    packed = place.to_bytes(PLACE_BYTES, "big")
    raw = packed + _check(purpose, packed) + _filter_check(packed, filters)
    return base64.urlsafe_b64encode(raw).decode()


def read_cursor(purpose: str, token: str) -> int:
    """Return the place of a token. Raises ValueError for anything that `write_cursor` did not make.

    The check finds mistakes, not attackers: there is nothing to gain by making up a place.
    """
    packed, check, _filters = _parts(token)
    place = int.from_bytes(packed, "big")
    if check != _check(purpose, packed) or place >= 2**63:
        raise ValueError("not a cursor")
    return place


def is_of_filters(token: str, filters: Mapping[str, Any]) -> bool:
    """Return whether a token was given for these parameters, whatever the size of its page."""
    packed, _check, filter_check = _parts(token)
    return filter_check == _filter_check(packed, filters)


def search_place(points: int, id: int) -> int:  # noqa: A002 - the column's name
    """Return the place after this result of a search."""
    return points << ID_BITS | id


def read_search_place(place: int) -> tuple[int, int]:
    """Return the points and the id of the last result before a place in a search."""
    return place >> ID_BITS, place & ((1 << ID_BITS) - 1)


def _check(purpose: str, packed: bytes) -> bytes:
    return bytes.fromhex(digest(purpose.encode(), packed))[:CHECK_BYTES]


def _filter_check(packed: bytes, filters: Mapping[str, Any]) -> bytes:
    # a list falls back on no other language unless it is told to
    named = {name: str(value) for name, value in filters.items() if name not in NO_FILTERS}
    written = urlencode(sorted(pair for pair in named.items() if pair != ("fallback", "none")))
    return bytes.fromhex(digest(packed, written.encode()))[:FILTER_BYTES]


def _parts(token: str) -> tuple[bytes, bytes, bytes]:
    if len(token) != LENGTH:
        raise ValueError("not a cursor")
    try:
        raw = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise ValueError("not a cursor") from error
    end = PLACE_BYTES + CHECK_BYTES
    return raw[:PLACE_BYTES], raw[PLACE_BYTES:end], raw[end:]
