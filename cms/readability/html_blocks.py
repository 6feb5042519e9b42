"""Converts HTML to blocks in one pass, even when it is malformed."""

import re
from html import unescape

from cms.readability.blocks import Block, BlockKind
from cms.readability.word_lists import word_list

_PIECE = re.compile(r"<[/!?]?[a-zA-Z\-\[][^<>]*>|[^<]+|<")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_SPACES = re.compile(r"\s+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"li", "ol", "ul"})
_BREAKS = _HEADINGS | word_list(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer "
    "form header hr html li main nav ol option p pre section summary table td th title tr ul"
)
_INVISIBLE = frozenset({"script", "style", "template", "noscript", "head", "svg", "math"})


def blocks_from_html(html: str) -> list[Block]:
    """Return blocks of the visible text, with the ids "b1", "b2" and so on. Never raises.

    Tags need not match. Scripts, styles, comments and the head are left out; white space is collapsed. Takes
    time proportional to the length, also for HTML that was crafted to be slow.
    """
    return _Reader().read(html)


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.text: list[str] = []
        self.kind = BlockKind.PARAGRAPH
        self.invisible = ""

    def read(self, html: str) -> list[Block]:
        position = 0
        while position < len(html):
            if not self.invisible and html.startswith("<!--", position):
                end = html.find("-->", position + 4)
                if end < 0:  # like a browser: the rest is part of the comment
                    break
                position = end + 3
                continue
            piece = _PIECE.match(html, position)
            if piece is None:  # impossible: the last alternative matches any "<"
                break
            position = piece.end()
            self._take(piece.group())
        self._close()
        return self.blocks

    def _take(self, piece: str) -> None:
        tag = _NAME.match(piece) if piece[-1] == ">" and piece[0] == "<" else None
        if tag is None:
            if not self.invisible and not piece.startswith(("<!", "<?")):
                self.text.append(piece)
            return
        name = tag.group(1).lower()
        closing = piece.startswith("</")
        if self.invisible:
            if closing and name == self.invisible:
                self.invisible = ""
        elif name in _INVISIBLE and not closing:
            self.invisible = "" if piece.endswith("/>") else name
        elif name in _BREAKS:
            self._close()
            self._enter(name, closing=closing)

    def _enter(self, name: str, *, closing: bool) -> None:
        if name in _HEADINGS:
            self.kind = BlockKind.PARAGRAPH if closing else BlockKind.HEADING
        elif name in _LISTS:
            self.kind = BlockKind.LIST_ITEM if name == "li" and not closing else BlockKind.PARAGRAPH
        elif name != "br" and self.kind is BlockKind.HEADING:  # a heading that was never closed
            self.kind = BlockKind.PARAGRAPH

    def _close(self) -> None:
        text = _SPACES.sub(" ", unescape("".join(self.text))).strip()
        self.text.clear()
        if text:
            self.blocks.append(Block(f"b{len(self.blocks) + 1}", text, self.kind))
