"""The part of a snapshot that a reader sees: a pure rule.

Two texts mean the same when a reader cannot tell them apart by title, summary, body, links, images with
their alternatives and credits, files, sources, classification and the date until which they are valid. Left
out are the measures of files (they follow from the bytes, whose hash counts), the ids of blocks, the keys
that the rich text editor adds for itself, and the wording that stands in for a region's own details (a better
translation of that would leave all texts that use it unapproved). Empty means absent, so that a block that
gains an optional field later does not change the meaning of older texts.
"""

import re
from typing import Any

EDITOR_KEY = re.compile(r' data-block-key="[^"]*"')
EMPTY: tuple[Any, ...] = (None, "", [], {}, False)


def meaning(snapshot: dict[str, Any]) -> dict[str, Any]:
    """Return the parts of a snapshot that count, in a form in which equal texts are equal."""
    blocks = {name: without_ids(snapshot[name]) for name in ("body", "sources")}
    counted: dict[str, Any] = pruned({**snapshot, **blocks, "placeholders": {}, "measures": {}})
    return counted


def without_ids(value: Any) -> Any:
    """Return blocks without their ids, at any depth."""
    if isinstance(value, list):
        return [without_ids(item) for item in value]
    if isinstance(value, dict):
        return {key: without_ids(item) for key, item in value.items() if key != "id"}
    return value


def pruned(value: Any) -> Any:
    """Return a value without what is empty or the editor's own, at any depth."""
    if isinstance(value, list):
        return [pruned(item) for item in value]
    if isinstance(value, dict):
        parts = {key: pruned(item) for key, item in value.items()}
        return {key: item for key, item in parts.items() if item not in EMPTY}
    return EDITOR_KEY.sub("", value) if isinstance(value, str) else value
