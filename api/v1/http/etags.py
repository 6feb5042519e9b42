"""Whether a reader already has what it asks for."""

import re

from django.http import HttpRequest

OURS = re.compile(r'"([0-9a-f]{32})"')
TAG = re.compile(r'(?:W/)?("[^"]*")')


def has_it(condition: str, etag: str) -> bool:
    """Say whether an `If-None-Match` names this ETag (with its quotes), or is `*`.

    A tag that a proxy made weak (`W/`) counts: the comparison for reading is the weak one (RFC 9110, 13.1.2).
    """
    return condition == etag or condition.strip() == "*" or etag in TAG.findall(condition)


def known_etag(request: HttpRequest) -> str:
    """Return the ETag of ours, without quotes, that a reader says to have; empty for none, or for more."""
    found = OURS.fullmatch(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return found[1] if found else ""
