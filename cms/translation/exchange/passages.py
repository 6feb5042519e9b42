"""Reads the inline elements of XLIFF, in all the ways in which tools write them. Pure.

A passage is the text with a code for each tag. Tools write one tag as <g>, as <bpt> and <ept>, as <bx/> and
<ex/>, as <ph>&lt;b&gt;</ph>, as text ("{1>", "&lt;g id="1"&gt;"), and number them as they like: what a code
stands for is decided in `codes`, beside the Dutch sentence.
"""

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from lxml import etree


class Part(Enum):
    """Which part of a tag a code is."""

    START = auto()
    END = auto()
    ALONE = auto()


@dataclass(frozen=True, slots=True)
class Code:
    """A tag of a translator's tool. `key` is the same at its start and end, and in both languages."""

    key: str
    part: Part
    shown: str


Passage = tuple[str | Code, ...]

_STARTS: Final = {"bx", "bpt"}
_ENDS: Final = {"ex", "ept"}
_OPENING: Final = {"open": Part.START, "close": Part.END}  # of <it>
_NATIVE: Final = re.compile(r"\s*<(/?)(\w+)[^<>]*?(/?)>\s*")
# elements that a tool without tags wrote as text (Weblate without placeables)
_AS_TEXT: Final = re.compile(r"<(/?)(g|x|bx|ex)\b([^<>]{0,300})>")
_ID: Final = re.compile(r"\b(?:rid|id)\s*=\s*[\"']([^\"']*)[\"']")
_MOST_OPEN: Final = 100  # tags in each other; no sentence of ours has more than a few
# the codes of Phrase TMS: {1>a link<1}, {b>bold<b}, {2}
_PHRASE: Final = re.compile(r"\{(?P<start>\w{1,4})>|<(?P<end>\w{1,4})\}|\{(?P<alone>\d{1,4})\}")


def seen_text(passage: Passage) -> str:
    """Return the text without codes."""
    return "".join(piece for piece in passage if isinstance(piece, str))


def passage_of(node: etree._Element | None, *, phrase: bool = False) -> Passage:
    """Return what a <source> or <target> holds; `phrase`: the file is one of Phrase TMS."""
    reader = _PassageReader(_PHRASE if phrase else _AS_TEXT)
    if node is not None:
        reader.read(node)
    return tuple(reader.pieces)


def _deleted(node: etree._Element) -> bool:
    """Whether this is text that a reviewer deleted, and that Trados keeps as a tracked change."""
    return node.get("mtype") == "x-sdl-deleted"


class _PassageReader:
    def __init__(self, text_codes: re.Pattern[str]) -> None:
        self.pieces: list[str | Code] = []
        self.text_codes = text_codes
        self.open: list[str] = []
        self.counts: Counter[str] = Counter()

    def read(self, node: etree._Element) -> None:
        self._text(node.text)
        for child in node:
            if isinstance(child.tag, str):  # not a comment
                self._element(child)
            self._text(child.tail)

    def _element(self, node: etree._Element) -> None:
        name = etree.QName(node).localname
        shown = _shown(node, name)
        if name == "mrk":  # the tool's mark on a piece of text, or one of the sentences in it
            if not _deleted(node):
                self.read(node)
        elif name == "g":
            key = self._start(node.get("id"), shown)
            self.read(node)
            self._end(key, shown)
        elif name in _STARTS:
            self._start(node.get("rid") or node.get("id"), shown)
        elif name in _ENDS:
            self._end(node.get("rid") or node.get("id") or "", shown)
        elif name in {"ph", "x", "it"}:
            self._native(node, name, shown)
        else:  # no element of a sentence: its code stands for nothing, so it is refused with its name
            self._alone(f"<{name}>", shown)
            self.read(node)

    def _native(self, node: etree._Element, name: str, shown: str) -> None:
        """Read a code that stands alone in the file, but may say that it is one end of a tag."""
        native = _NATIVE.fullmatch("".join(node.itertext())[:300] or node.get("equiv-text", "")[:300])
        part = _OPENING.get(node.get("pos", "")) if name == "it" else _part(native)
        if part is Part.START:
            self._start(node.get("rid") or node.get("id"), shown)
        elif part is Part.END:
            self._end(node.get("rid") or "", shown)
        else:
            self._alone(node.get("id") or self._number(name), shown)

    def _text(self, text: str | None) -> None:
        last = 0
        for match in self.text_codes.finditer(text or ""):
            self._plain(match.string[last : match.start()])
            last = match.end()
            if self.text_codes is _PHRASE:
                self._phrase(match)
            else:
                self._escaped(match)
        self._plain((text or "")[last:])

    def _plain(self, text: str) -> None:
        if text:
            self.pieces.append(text)

    def _phrase(self, match: re.Match[str]) -> None:
        if start := match["start"]:
            self._start(start if start.isdecimal() else self._number(start), match[0])
        elif end := match["end"]:
            self._end(end if end.isdecimal() else "", match[0])
        else:
            self._alone(match["alone"], match[0])

    def _escaped(self, match: re.Match[str]) -> None:
        is_end, name, attributes = match.groups()
        found = _ID.search(attributes)
        key = found[1] if found else ""
        if name == "x":
            self._alone(key or self._number(name), match[0])
        elif is_end or name in _ENDS:
            self._end(key, match[0])
        else:
            self._start(key, match[0])

    def _number(self, name: str) -> str:
        self.counts[name] += 1
        return f"{name}#{self.counts[name]}"

    def _start(self, key: str | None, shown: str) -> str:
        key = key or self._number("")
        if len(self.open) < _MOST_OPEN:
            self.open.append(key)
        self.pieces.append(Code(key, Part.START, shown))
        return key

    def _end(self, key: str, shown: str) -> None:
        """End the tag with this key, or else the last that began."""
        if key not in self.open:
            key = self.open[-1] if self.open else key
        if key in self.open:
            self.open.reverse()
            self.open.remove(key)
            self.open.reverse()
        self.pieces.append(Code(key, Part.END, shown))

    def _alone(self, key: str, shown: str) -> None:
        self.pieces.append(Code(key, Part.ALONE, shown))


def _part(native: re.Match[str] | None) -> Part:
    if native is None or native[3] or native[2] in {"br", "x"}:
        return Part.ALONE
    return Part.END if native[1] else Part.START


def _shown(node: etree._Element, name: str) -> str:
    key = node.get("id")
    return f'<{name} id="{key}">' if key else f"<{name}>"
