"""The messages that sites receive, as JSON."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from api.documents.change import change_line
from api.documents.encoding import encode, utc
from api.queries.changes import ChangeRow

CHANGES, TEST = "changes", "test"


def changes_message(changes: Iterable[ChangeRow], at: datetime, *, up_to: int, has_more: bool) -> str:
    """Return a message with these lines of the feed, as the feed shows them.

    `up_to` is the place up to which nothing else changed for this site, or `has_more` says that it did.
    """
    return _message(CHANGES, at, [change_line(change) for change in changes], up_to, has_more=has_more)


def test_message(at: datetime, *, up_to: int) -> str:
    """Return a message without changes, for a site to test its receiver with."""
    return _message(TEST, at, [], up_to, has_more=False)


def _message(type_: str, at: datetime, lines: list[dict[str, Any]], up_to: int, *, has_more: bool) -> str:
    data = {"changes": lines, "upTo": up_to, "hasMore": has_more}
    return encode({"type": type_, "timestamp": utc(at), "data": data}).decode()
