"""A heading inside a paragraph becomes a block of its own."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText

_HEADING: Final = re.compile("<h2[^<>]*>(.*?)</h2>")
_TAG: Final = re.compile("<[^<>]*>")
_EMPTY: Final = re.compile("(?:<p[^<>]*>\\s*</p>)*")


def with_headings(stream: StreamValue, longest: int) -> StreamValue:
    """Return the stream with each heading in a paragraph as a block of the type `heading`.

    The first piece keeps the id of the paragraph; the ids of the others follow from it, so that saving the
    same form again makes the same blocks. What is too long for a heading becomes bold text.
    """
    if not any(map(_has_heading, stream)):
        return stream
    pieces = [piece for child in stream for piece in _pieces(child, longest)]
    return StreamValue(stream.stream_block, pieces, is_lazy=False)


def _has_heading(child: Any) -> bool:
    return child.block_type == "paragraph" and "<h2" in child.value.source


def _pieces(child: Any, longest: int) -> Iterator[tuple[str, Any, str | None]]:
    if not _has_heading(child):
        yield child.block_type, child.value, child.id
        return
    key = child.id
    for number, (kind, text) in enumerate(_split(child.value.source, longest)):
        block_id = key if number == 0 or key is None else str(uuid5(NAMESPACE_OID, f"{key}.{number}"))
        yield kind, (RichText(text) if kind == "paragraph" else text), block_id


def _split(html: str, longest: int) -> Iterator[tuple[str, str]]:
    parts = _HEADING.split(html)
    paragraph = ""
    for number, part in enumerate(parts):
        if number % 2 == 0:
            paragraph += "" if _EMPTY.fullmatch(part) else part
            continue
        text = " ".join(unescape(_TAG.sub(" " if "<br" in part else "", part)).split())
        if not text:
            continue
        if len(text) > longest:
            paragraph += f"<p><b>{_TAG.sub('', part)}</b></p>"
            continue
        if paragraph:
            yield "paragraph", paragraph
            paragraph = ""
        yield "heading", text
    if paragraph:
        yield "paragraph", paragraph
