"""Converts a body in Markdown to the blocks an editor would have made of it.

Numbered lists become steps. A list with checkboxes (`- [ ]`) becomes a checklist; any other list joins the
paragraph that introduces it with a colon. What fits no block keeps its words: a list that does not begin at
1 becomes numbered paragraphs, because other texts may refer to its numbers.
"""

from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cms.content.importing.quotes import quote
from cms.content.importing.rich_text import rich_code, rich_item, rich_list, rich_paragraphs
from cms.content.rendering.rich_text import plain_text

Block = tuple[str, Any]

MAX_HEADING_LENGTH = 160
MAX_PARAGRAPH_LENGTH = 8000
MAX_ITEM_LENGTH = 2000
MAX_ITEMS = 30
CHECKBOXES = ("<p>[ ] ", "<p>[x] ", "<p>[X] ")

_parser = MarkdownIt("commonmark", {"html": False})


def blocks_from_markdown(text: str, *, title: str, speaker: str) -> list[Block]:
    """Return the type and stored value of each block. An opening heading that repeats the title is left out.

    `speaker` is credited with quotes that name nobody.
    """
    blocks: list[Block] = []
    for node in SyntaxTreeNode(_parser.parse(text)).children:
        for kind, value in _blocks(node, speaker):
            if not blocks and (kind, value) == ("heading", title):
                continue
            if node.type == "bullet_list" and kind == "paragraph" and _introduces_list(blocks, value):
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
    html = "".join(rich_paragraphs(node))
    text = plain_text(html)
    if len(text) > MAX_HEADING_LENGTH:
        yield "paragraph", html.replace("<p>", "<p><b>").replace("</p>", "</b></p>")
    elif text:
        yield "heading", text


def _ordered(node: SyntaxTreeNode) -> Iterator[Block]:
    items = [rich_item(item) for item in node.children]
    start = int(node.attrs.get("start", 1))
    if start == 1 and _fit(items):
        yield "steps", items
    elif start == 1 and len(plain_text(html := rich_list(node))) <= MAX_PARAGRAPH_LENGTH:
        yield "paragraph", html
    else:
        for number, item in enumerate(items, start=start):
            text = item if item.startswith("<p>") else f"<p></p>{item}"
            yield "paragraph", text.replace("<p>", f"<p>{number}. ", 1)


def _bullets(node: SyntaxTreeNode) -> Block:
    items = [rich_item(item) for item in node.children]
    if all(item.startswith(CHECKBOXES) for item in items):
        tasks = [f"<p>{item[len(CHECKBOXES[0]) :]}" for item in items]
        if _fit(tasks):
            return "checklist", tasks
    return "paragraph", rich_list(node)


def _fit(items: list[str]) -> bool:
    """Whether each item is a short text without a nested list."""
    return 0 < len(items) <= MAX_ITEMS and all(
        0 < len(plain_text(item)) <= MAX_ITEM_LENGTH and "<li>" not in item for item in items
    )


def _introduces_list(blocks: list[Block], following: str) -> bool:
    if not blocks or blocks[-1][0] != "paragraph":
        return False
    before = blocks[-1][1]
    fits = len(plain_text(before + following)) <= MAX_PARAGRAPH_LENGTH
    return before.endswith("</p>") and plain_text(before).endswith(":") and fits
