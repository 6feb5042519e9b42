"""Fills in the placeholders of a rendered body: rendered once, filled in for each region.

Here a text also gets its isolates (`cms/text/directions.py`): after what readers approve was taken from it.
"""

from typing import Any, Final

from django.utils.safestring import mark_safe

from cms.content.placeholders.filling import Filling
from cms.content.rendering.body import RenderedBlock

#: the parts of each kind of block that are plain text; all others hold HTML, where replacements are escaped
PLAIN: Final = {
    "heading": {"text"},
    "callout": {"title"},
    "question": {"question"},
    "quote": {"text", "person"},
    "image": {"caption"},
    "video": {"title"},
    "download": {"title"},
    "help": {"intro"},
    "supplement": {"title"},
}
#: the parts that are not text
FIXED: Final = {"id", "type", "tone", "url", "captions", "image", "bytes", "contentType", "region"}


def fill_body(blocks: list[RenderedBlock], filling: Filling) -> list[RenderedBlock]:
    """Return copies of rendered blocks with their tokens filled in."""
    return [_filled(block, filling) for block in blocks]


def _filled(block: RenderedBlock, filling: Filling) -> RenderedBlock:
    plain = PLAIN.get(block["type"], set())
    return {
        name: value if name in FIXED else _part(value, filling, is_plain=name in plain)
        for name, value in block.items()
    }


def _part(value: Any, filling: Filling, *, is_plain: bool) -> Any:
    if isinstance(value, list):
        return [{**item, "html": _part(item["html"], filling, is_plain=False)} for item in value]
    if not isinstance(value, str):
        return value
    if is_plain:
        return filling.text(value)
    return mark_safe(filling.html(value))  # noqa: S308 - sanitised before, and replacements are escaped
