"""Gives links to articles in a rendered body their target: rendered once, linked wherever it is shown.

A renderer leaves a link as `<a href="article:…">`, with the id of the article and nothing else of it. Nobody
outside sees that form: whoever shows a body says what each link becomes.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from django.utils.safestring import mark_safe

from cms.content.rendering.body import RenderedBlock
from cms.content.rendering.filled import FIXED, PLAIN

SCHEME: Final = "article"
#: looks like a link and leads nowhere
NOWHERE: Final = "<a>"
TAG: Final = re.compile(rf'<a href="{SCHEME}:([^"]*)">|<a(?=[ >])|</a>')

#: from the id of an article to the opening tag of a link to it; "" leaves the words without a link
Opening = Callable[[str], str]


def link_body(blocks: list[RenderedBlock], opening: Opening) -> list[RenderedBlock]:
    """Return copies of rendered blocks in which each link to an article has its opening tag, or is gone."""
    return [
        {name: value if _is_plain(block, name) else _part(value, opening) for name, value in block.items()}
        for block in blocks
    ]


def articles_in(blocks: list[RenderedBlock]) -> list[str]:
    """Return the ids of the articles to which a rendered body links, each once, in the order of the text."""
    return list(dict.fromkeys(article for block in blocks for article in _articles(block["html"])))


def link_html(html: str, opening: Opening) -> str:
    """Return sanitised HTML in which each link to an article has its opening tag, or is gone."""
    kept: list[bool] = []

    def replaced(tag: re.Match[str]) -> str:
        if tag[0] == "</a>":
            return tag[0] if not kept or kept.pop() else ""
        made = tag[0] if tag[1] is None else opening(tag[1])
        kept.append(bool(made))
        return made

    return mark_safe(TAG.sub(replaced, html))  # noqa: S308 - sanitised before, and the tags are ours


def _articles(html: str) -> Iterator[str]:
    return (tag[1] for tag in TAG.finditer(html) if tag[1])


def _is_plain(block: RenderedBlock, name: str) -> bool:
    return name in FIXED or name in PLAIN.get(block["type"], ())


def _part(value: Any, opening: Opening) -> Any:
    if isinstance(value, str):
        return link_html(value, opening)
    if not isinstance(value, list):
        return value
    # the blocks of a supplement, or the items of a list
    return [
        *link_body([item for item in value if "type" in item], opening),
        *({**item, "html": link_html(item["html"], opening)} for item in value if "type" not in item),
    ]
