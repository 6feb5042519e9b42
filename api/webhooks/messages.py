"""What a message says."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from api.documents.change import change_line
from api.documents.encoding import encode, utc
from api.queries.changes import ChangeRow

CHANGES, TEST = "changes", "test"


def changes_message(changes: Iterable[ChangeRow], at: datetime) -> str:
    """Return a message with lines of the feed, as the feed shows them."""
    return _message(CHANGES, at, {"changes": [change_line(change) for change in changes]})


def trial_message(at: datetime) -> str:
    """Return a message that means nothing, for a site to try its receiver with."""
    return _message(TEST, at, {"changes": []})


def _message(kind: str, at: datetime, data: dict[str, Any]) -> str:
    return encode({"type": kind, "timestamp": utc(at), "data": data}).decode()
