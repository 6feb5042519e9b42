"""Converts Markdown's running text to the rich text that Wagtail stores.

Only what an editor could have made: bold, italic, links, lines and lists. HTML in the Markdown arrives here
as plain text and is escaped.
"""

import re
from collections.abc import Iterable

from django.utils.html import escape
from markdown_it.tree import SyntaxTreeNode

LINK_PREFIXES = ("http://", "https://", "mailto:", "tel:")
INLINE_TAGS = {"strong": "b", "em": "i"}
BREAK_BEFORE = re.compile(r"\n(?=\d{1,3}[.)]\s|[—–] )")


def rich_paragraphs(node: SyntaxTreeNode) -> list[str]:
    """Return the paragraph as `<p>…</p>`; more than one when a line in it begins with a number or a dash.

    Markdown joins "6. …" to the paragraph above when there is no blank line between them; in a law that is
    the next article. A dash introduces the speaker of a quote.
    """
    lines = BREAK_BEFORE.split(_inline(node.children))
    return [f"<p>{text}</p>" for line in lines if (text := " ".join(line.split()))]


def rich_list(node: SyntaxTreeNode) -> str:
    """Return a list with its nested content."""
    tag = "ol" if node.type == "ordered_list" else "ul"
    items = "".join(f"<li>{_item(item)}</li>" for item in node.children)
    return f"<{tag}>{items}</{tag}>"


def rich_item(node: SyntaxTreeNode) -> str:
    """Return a list item as paragraphs."""
    return "".join(part for child in node.children for part in rich_parts(child))


def rich_code(node: SyntaxTreeNode) -> str:
    """Return preformatted text as a paragraph that keeps its lines."""
    return f"<p>{'<br/>'.join(escape(line) for line in node.content.strip().splitlines())}</p>"


def rich_parts(node: SyntaxTreeNode) -> list[str]:
    """Return any block as paragraphs and lists."""
    match node.type:
        case "paragraph":
            return rich_paragraphs(node)
        case "heading":
            return [f"<p><b>{_inline(node.children)}</b></p>"]
        case "ordered_list" | "bullet_list":
            return [rich_list(node)]
        case "fence" | "code_block":
            return [rich_code(node)]
    return [part for child in node.children for part in rich_parts(child)]


def _item(node: SyntaxTreeNode) -> str:
    """Return the content of `<li>`: Wagtail's lists hold lines, not paragraphs."""
    return rich_item(node).replace("</p><p>", "<br/>").replace("<p>", "").replace("</p>", "")


def _inline(nodes: Iterable[SyntaxTreeNode]) -> str:
    return "".join(_inline_node(node) for node in nodes)


def _inline_node(node: SyntaxTreeNode) -> str:
    match node.type:
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "<br/>"
        case "strong" | "em":
            return f"<{INLINE_TAGS[node.type]}>{_inline(node.children)}</{INLINE_TAGS[node.type]}>"
        case "link":
            url = str(node.attrs.get("href", ""))
            content = _inline(node.children)
            return f'<a href="{escape(url)}">{content}</a>' if url.startswith(LINK_PREFIXES) else content
        case "inline" | "image":  # of an image only its text can be kept
            return _inline(node.children)
    return escape(node.content)
