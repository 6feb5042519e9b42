"""Conditional requests: whether a client already has what it asks for."""

import re

from django.http import HttpRequest

OUR_TAG = re.compile(r'"([0-9a-f]{32})"')
ANY_TAG = re.compile(r'(?:W/)?("[^"]*")')


def matches_etag(condition: str, etag: str) -> bool:
    """Return whether an `If-None-Match` names this ETag (with its quotes), or is `*`.

    A tag that a proxy made weak (`W/`) counts: the comparison for reading is the weak one (RFC 9110, 13.1.2).
    """
    return condition == etag or condition.strip() == "*" or etag in ANY_TAG.findall(condition)


def known_etag(request: HttpRequest) -> str:
    """Return the one ETag of ours that a client has, without quotes; empty for none, or for several."""
    match = OUR_TAG.fullmatch(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return match[1] if match else ""
