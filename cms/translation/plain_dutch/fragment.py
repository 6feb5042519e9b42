"""A segment's HTML as one text, parts of which can be replaced without touching a tag."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

_UNTOUCHED = frozenset({"a", "code", "abbr", "acronym"})
_BREAK = "\n\n"  # a line break in the HTML ends a sentence
_QUOTED = re.compile(r"\{[^{}]*\}|“[^”]*”?|„[^”“]*[”“]?|«[^»]*»?|\"[^\"]*\"?|‘[^’]*’?|(?<!\w)'[^']*'(?!\w)")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces `text[start:end]` by `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class _Piece:
    node: NavigableString
    start: int
    end: int
    fixed: bool


class Fragment:
    """A parsed segment. Links, code, abbreviations, quotations and placeholders are not editable."""

    def __init__(self, html: str) -> None:
        """Parse any HTML; comments are not part of the text."""
        self._soup = BeautifulSoup(html, "html.parser")
        self._pieces: list[_Piece] = []
        self.text = ""
        for node in self._soup.descendants:
            if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                fixed = any(isinstance(parent, Tag) and parent.name in _UNTOUCHED for parent in node.parents)
                self._pieces.append(_Piece(node, len(self.text), len(self.text) + len(node), fixed))
                self.text += node
            elif isinstance(node, Tag) and node.name == "br":
                self.text += _BREAK
        self._quoted = [match.span() for match in _QUOTED.finditer(self.text)]

    def may_change(self, start: int, end: int) -> bool:
        """Whether this range is within one editable run of text."""
        editable = any(not p.fixed and p.start <= start and end <= p.end for p in self._pieces)
        return editable and not any(first < end and start < last for first, last in self._quoted)

    def with_edits(self, edits: Sequence[Edit]) -> str:
        """Return the HTML with the edits applied; they must not overlap, and each must be allowed."""
        for piece in self._pieces:
            text = str(piece.node)
            own_edits = [edit for edit in edits if piece.start <= edit.start and edit.end <= piece.end]
            for edit in sorted(own_edits, key=lambda edit: -edit.start):
                text = text[: edit.start - piece.start] + edit.new + text[edit.end - piece.start :]
            if own_edits:
                piece.node.replace_with(NavigableString(text))
        return str(self._soup)
