"""A frozen text cut into the pieces that a panel member can mark."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html

from cms.content.placeholders.filling import filling
from cms.content.rendering import RenderedBlock, fill_body, render_body
from cms.content.rendering.rich_text import plain_text
from cms.readability import Span, split_sentences


@dataclass(frozen=True)
class Passage:
    """A piece of a text. `anchor` stays the same as long as its block does; `text` is what a reader sees."""

    anchor: str
    kind: str
    html: str
    text: str

    @property
    def sentences(self) -> list[Span]:
        """Where the sentences of the text begin and end."""
        return split_sentences(self.text)


def passages(snapshot: dict[str, Any]) -> list[Passage]:
    """Return the title, the summary and every part of the body, in the order in which they are read.

    What each region has of its own stands there in the words that were frozen for it.
    """
    words = filling(snapshot.get("placeholders", {}))
    head = [
        ("title", "title", format_html("{}", snapshot["title"])),
        ("summary", "summary", words.html(format_html("{}", snapshot["summary"]))),
    ]
    rendered = fill_body(render_body(snapshot["body"]), words)
    body = [part for block in rendered for part in _parts(block)]
    found = [Passage(anchor, kind, html, plain_text(html)) for anchor, kind, html in [*head, *body]]
    return [passage for passage in found if passage.text or "<img" in passage.html]


def _parts(block: RenderedBlock) -> Iterator[tuple[str, str, str]]:
    anchor, kind = block["id"], block["type"]
    if kind in ("steps", "checklist"):
        for number, item in enumerate(block["items"], start=1):
            yield f"{anchor}.{number}", kind, item["html"]
    else:
        yield anchor, kind, block["html"]
