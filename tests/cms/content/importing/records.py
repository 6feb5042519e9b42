"""Made-up records and files of them."""

import json
from typing import Any

from cms.content.importing.import_lines import LineOutcome, import_lines
from cms.content.models import ArticlePage


def record(**fields: Any) -> dict[str, Any]:
    """A record with all that is required; a field of None is left out."""
    values = {
        "id": "thuis-1",
        "title": "Mijn kind zit thuis",
        "lang": "nl",
        "audience": ["ouder"],
        "body": "Bel eerst de school.",
        **fields,
    }
    return {name: value for name, value in values.items() if value is not None}


def load(*records: Any) -> list[LineOutcome]:
    """Load these records as the lines of one file."""
    return list(import_lines(enumerate((json.dumps(item).encode() for item in records), start=1)))


def stored(record_id: str = "thuis-1") -> ArticlePage:
    """The page of a record, as an editor sees its draft."""
    return ArticlePage.objects.get(import_id=record_id).get_latest_revision_as_object()


def body_of(record_id: str = "thuis-1") -> list[tuple[str, Any]]:
    """The blocks of a draft, without their ids; the items of a list as a list of texts."""
    return [
        (block["type"], [item["value"] for item in block["value"]])
        if isinstance(block["value"], list)
        else (block["type"], block["value"])
        for block in stored(record_id).body.get_prep_value()
    ]
