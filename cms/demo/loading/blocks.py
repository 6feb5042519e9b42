"""From the way the demonstration's texts are written down to stored blocks."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

Written = dict[str, Any]


def stored_body(slug: str, written: list[Written]) -> list[dict[str, Any]]:
    """Return the blocks of a body. Their ids depend on the place alone, so that translations line up."""
    return [_block(f"{slug}/{number}", written_block) for number, written_block in enumerate(written)]


def replaced(slug: str, body: Any, written: dict[int, Written]) -> list[dict[str, Any]]:
    """Return a body with other words in some of its blocks, by their number; the others as they are."""
    stored = list(body.get_prep_value())
    for number, block in written.items():
        stored[number] = _block(f"{slug}/{number}", block)
    return stored


def _block(place: str, written: Written) -> dict[str, Any]:
    ((kind, value),) = written.items()
    return {"type": kind, "id": str(uuid5(NAMESPACE_URL, place)), "value": _value(place, kind, value)}


def _value(place: str, kind: str, value: Any) -> Any:
    if kind in ("steps", "checklist"):
        return [
            {"type": "item", "id": str(uuid5(NAMESPACE_URL, f"{place}/{number}")), "value": f"<p>{item}</p>"}
            for number, item in enumerate(value)
        ]
    return value
