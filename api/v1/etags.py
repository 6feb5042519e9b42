"""Whether a reader already has what it asks for."""

import re

TAG = re.compile(r'(?:W/)?("[^"]*")')


def has_it(condition: str, etag: str) -> bool:
    """Say whether an `If-None-Match` names this ETag (with its quotes), or is `*`.

    A tag that a proxy made weak (`W/`) counts: the comparison for reading is the weak one (RFC 9110, 13.1.2).
    """
    return condition == etag or condition.strip() == "*" or etag in TAG.findall(condition)
