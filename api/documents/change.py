"""A line of the feed, as the API and webhooks show it."""

from typing import Any

from api.documents.encoding import utc
from api.queries.changes import ChangeRow


def change_line(change: ChangeRow) -> dict[str, Any]:
    """Return the line; what it has not is null."""
    return {
        "sequence": change.sequence,
        "type": change.type,
        "kind": change.kind,
        "id": str(change.article),
        "language": change.language or None,
        "region": change.region or change.code or None,
        "etag": change.etag or None,
        "at": utc(change.at),
    }
