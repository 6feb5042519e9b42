"""Stable ids for imported blocks.

Translations and readers' remarks refer to a block by its id: a block that did not change between two
versions of a file keeps its id, even when other blocks are inserted before it.
"""

import json
from collections import Counter
from typing import Any
from uuid import UUID, uuid5

from django.core.serializers.json import DjangoJSONEncoder

BLOCKS = UUID("0d3c9f53-6c36-4d2e-8d55-8a1b6c2f7e21")  # the namespace of the ids of imported blocks


def with_ids(blocks: list[tuple[str, Any]], *, within: str) -> list[dict[str, Any]]:
    """Return the blocks as a stream field stores them; the items of a list are blocks themselves."""
    seen: Counter[str] = Counter()
    return [
        {"type": kind, "id": block_id, "value": _value(value, block_id)}
        for kind, value in blocks
        if (block_id := _id(within, kind, value, seen))
    ]


def _value(value: Any, block_id: str) -> Any:
    return with_ids([("item", item) for item in value], within=block_id) if isinstance(value, list) else value


def _id(within: str, kind: str, value: Any, seen: Counter[str]) -> str:
    content = json.dumps([within, kind, value], sort_keys=True, cls=DjangoJSONEncoder)
    seen[content] += 1
    return str(uuid5(BLOCKS, f"{content} {seen[content]}"))
