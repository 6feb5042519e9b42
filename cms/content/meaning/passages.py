"""Splits a frozen text into the passages that a panel member can mark."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html

from cms.content.languages import direction
from cms.content.placeholders.filling import filling
from cms.content.rendering import NOWHERE, RenderedBlock, fill_body, link_body, render_body
from cms.content.rendering.rich_text import plain_text
from cms.readability import Span, split_sentences
from cms.text import isolated_html


@dataclass(frozen=True)
class Passage:
    """A piece of a text. `anchor` is stable as long as its block is; `text` is what a reader sees."""

    anchor: str
    kind: str
    html: str
    text: str

    @property
    def sentences(self) -> list[Span]:
        """The spans of the sentences in the text."""
        return split_sentences(self.text)


def passages(snapshot: dict[str, Any]) -> list[Passage]:
    """Return the title, the summary and every part of the body, in reading order.

    Placeholders are filled in with the wording that was frozen with the text. A link to another article is
    seen, and leads nowhere: that article may be a draft. What runs the other way is isolated in the HTML
    alone: neither the plain text nor a place in it changes by that.
    """
    way = direction(snapshot["language"])
    placeholders = filling(snapshot.get("placeholders", {}), direction=way)
    head = [
        ("title", "title", isolated_html(format_html("{}", snapshot["title"]), way)),
        ("summary", "summary", placeholders.html(format_html("{}", snapshot["summary"]))),
    ]
    linked = link_body(render_body(snapshot), lambda _article: NOWHERE)
    rendered = fill_body(linked, placeholders)
    body = [part for block in rendered for part in _parts(block)]
    candidates = [Passage(anchor, kind, html, plain_text(html)) for anchor, kind, html in [*head, *body]]
    return [passage for passage in candidates if passage.text or "<img" in passage.html]


def _parts(block: RenderedBlock) -> Iterator[tuple[str, str, str]]:
    anchor, kind = block["id"], block["type"]
    if kind in ("steps", "checklist"):
        for number, item in enumerate(block["items"], start=1):
            yield f"{anchor}.{number}", kind, item["html"]
    else:
        yield anchor, kind, block["html"]
