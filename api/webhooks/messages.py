"""The messages that sites receive, as JSON."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from api.documents.change import change_line
from api.documents.encoding import encode, utc
from api.queries.changes import ChangeRow

CHANGES, TEST = "changes", "test"


def changes_message(changes: Iterable[ChangeRow], at: datetime) -> str:
    """Return a message with these lines of the feed, as the feed shows them."""
    return _message(CHANGES, at, {"changes": [change_line(change) for change in changes]})


def test_message(at: datetime) -> str:
    """Return a message without changes, for a site to test its receiver with."""
    return _message(TEST, at, {"changes": []})


def _message(type_: str, at: datetime, data: dict[str, Any]) -> str:
    return encode({"type": type_, "timestamp": utc(at), "data": data}).decode()
