"""A body in Markdown as the blocks an editor would have made of it.

Numbered lists become steps. A list with tick boxes (`- [ ]`) becomes a checklist; any other list is part of
running text, in the paragraph that announces it with a colon. What does not fit a block keeps its words: a
list that does not begin at 1 becomes numbered paragraphs, because other texts may refer to its numbers.
"""

from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cms.content.importing.quotes import quote
from cms.content.importing.rich_text import rich_code, rich_item, rich_list, rich_paragraphs
from cms.content.rendering.rich_text import plain_text

Block = tuple[str, Any]

HEADING_LENGTH = 160
PARAGRAPH_LENGTH = 8000
ITEM_LENGTH = 2000
MOST_ITEMS = 30
TICK_BOXES = ("<p>[ ] ", "<p>[x] ", "<p>[X] ")

_parser = MarkdownIt("commonmark", {"html": False})


def blocks_from_markdown(text: str, *, title: str, speaker: str) -> list[Block]:
    """Return the type and stored value of each block. A first heading that repeats the title is left out.

    `speaker` is who says a quote that names nobody.
    """
    blocks: list[Block] = []
    for node in SyntaxTreeNode(_parser.parse(text)).children:
        for kind, value in _blocks(node, speaker):
            if not blocks and (kind, value) == ("heading", title):
                continue
            if node.type == "bullet_list" and kind == "paragraph" and _announces(blocks, value):
                blocks[-1] = ("paragraph", blocks[-1][1] + value)
            else:
                blocks.append((kind, value))
    return blocks


def _blocks(node: SyntaxTreeNode, speaker: str) -> Iterator[Block]:
    match node.type:
        case "heading":
            yield from _heading(node)
        case "paragraph":
            yield from (("paragraph", part) for part in rich_paragraphs(node))
        case "ordered_list":
            yield from _ordered(node)
        case "bullet_list":
            yield _bullets(node)
        case "blockquote":
            yield from quote(node, speaker) or [("paragraph", rich_item(node))]
        case "fence" | "code_block":
            yield "paragraph", rich_code(node)


def _heading(node: SyntaxTreeNode) -> Iterator[Block]:
    words = "".join(rich_paragraphs(node))
    text = plain_text(words)
    if len(text) > HEADING_LENGTH:
        yield "paragraph", words.replace("<p>", "<p><b>").replace("</p>", "</b></p>")
    elif text:
        yield "heading", text


def _ordered(node: SyntaxTreeNode) -> Iterator[Block]:
    items = [rich_item(item) for item in node.children]
    start = int(node.attrs.get("start", 1))
    if start == 1 and _fit(items):
        yield "steps", items
    elif start == 1 and len(plain_text(whole := rich_list(node))) <= PARAGRAPH_LENGTH:
        yield "paragraph", whole
    else:
        for number, item in enumerate(items, start=start):
            text = item if item.startswith("<p>") else f"<p></p>{item}"
            yield "paragraph", text.replace("<p>", f"<p>{number}. ", 1)


def _bullets(node: SyntaxTreeNode) -> Block:
    items = [rich_item(item) for item in node.children]
    if all(item.startswith(TICK_BOXES) for item in items):
        ticked = [f"<p>{item[len(TICK_BOXES[0]) :]}" for item in items]
        if _fit(ticked):
            return "checklist", ticked
    return "paragraph", rich_list(node)


def _fit(items: list[str]) -> bool:
    """Whether each item is a short text without a list in it."""
    return 0 < len(items) <= MOST_ITEMS and all(
        0 < len(plain_text(item)) <= ITEM_LENGTH and "<li>" not in item for item in items
    )


def _announces(blocks: list[Block], following: str) -> bool:
    if not blocks or blocks[-1][0] != "paragraph":
        return False
    before = blocks[-1][1]
    fits = len(plain_text(before + following)) <= PARAGRAPH_LENGTH
    return before.endswith("</p>") and plain_text(before).endswith(":") and fits
