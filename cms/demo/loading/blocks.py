"""Converts the blocks in the demonstration's files to stored blocks."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.urls import reverse

from cms.demo.loading.files import document, picture

FileBlock = dict[str, Any]


def stored_body(slug: str, blocks: list[FileBlock]) -> list[dict[str, Any]]:
    """Return the blocks of a body. Their ids depend only on their position, so that translations line up."""
    return [_block(f"{slug}/{index}", block) for index, block in enumerate(blocks)]


def with_changes(slug: str, body: Any, changes: dict[int, FileBlock]) -> list[dict[str, Any]]:
    """Return the stored form of a body in which some blocks, by their index, are replaced."""
    stored = list(body.get_prep_value())
    for index, block in changes.items():
        stored[index] = _block(f"{slug}/{index}", block)
    return stored


def _block(place: str, block: FileBlock) -> dict[str, Any]:
    ((kind, value),) = block.items()
    return {"type": kind, "id": str(uuid5(NAMESPACE_URL, place)), "value": _value(place, kind, value)}


def _value(place: str, kind: str, value: Any) -> Any:
    if kind in ("steps", "checklist"):
        return [
            {"type": "item", "id": str(uuid5(NAMESPACE_URL, f"{place}/{index}")), "value": f"<p>{item}</p>"}
            for index, item in enumerate(value)
        ]
    if kind == "image":
        chosen = picture(value["file"]).pk
        image = {"image": chosen, "decorative": False, "alt_text": value["alternative"]}
        return {"image": image, "caption": value["caption"]}
    if kind == "video":
        shown = {name: value[name] for name in ("title", "transcript")}
        url = settings.PUBLIC_URL + reverse("film", "cms.demo.urls", args=[value["file"]])
        return {**shown, "url": url, "captions": document(value["captions"]).pk}
    return value
