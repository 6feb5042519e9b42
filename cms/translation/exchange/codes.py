"""What the codes of a tool stand for: tags of the Dutch sentence. Pure, except for translated messages."""

import re
from collections import Counter
from dataclasses import dataclass
from html import escape

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from django.utils.translation import gettext as _
from lxml import etree

from cms.translation.exchange.decoding import without_control_characters
from cms.translation.exchange.passages import Code, Part, Passage

_XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
_KINDS = {"a": "link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "br": "lb"}
_OURS = re.compile(r"([a-z]+)\d+")


class CodesError(Exception):
    """The codes of a translation do not make tags; the message says which."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag of a sentence. `key` is what we write as its id in a file."""

    key: str
    name: str

    @property
    def alone(self) -> bool:
        return self.name == "br"

    @property
    def start(self) -> str:
        return f'<a id="{self.key}">' if self.name == "a" else f"<{self.name}>"


def fill(node: etree._Element, html: str) -> None:
    """Write a segment's HTML into a <source> or <target>: <a id="a1"> as <g id="a1">, <br/> as <x/>."""
    _write(BeautifulSoup(html, "html.parser"), node, Counter())


def _write(parent: Tag, node: etree._Element, counts: Counter[str]) -> None:
    last: etree._Element | None = None
    for child in parent.children:
        if isinstance(child, NavigableString):
            text = without_control_characters(child)
            if last is None:
                node.text = (node.text or "") + text
            else:
                last.tail = (last.tail or "") + text
        elif isinstance(child, Tag):
            tag = _tag(child, counts)
            last = etree.SubElement(node, f"{{{_XLIFF}}}{'x' if tag.alone else 'g'}")
            last.set("id", tag.key)
            last.set("ctype", _KINDS.get(tag.name, f"x-html-{tag.name}"))
            _write(child, last, counts)


def _tag(element: Tag, counts: Counter[str]) -> _Tag:
    counts[element.name] += 1
    return _Tag(str(element.get("id") or f"{element.name}{counts[element.name]}"), element.name)


def html_with(target: Passage, *, dutch: str, source: Passage) -> str:
    """Return the translation as HTML of a segment.

    `dutch` is the sentence as we have it, `source` as it is in the file. Raises CodesError when a code stands
    for nothing in the sentence, or when tags are not closed in order.
    """
    tags = _meanings(dutch, source)
    parts: list[str] = []
    opened: list[str] = []
    for piece in target:
        if isinstance(piece, str):
            parts.append(escape(piece, quote=False))
            continue
        tag = tags.get(piece.key) or _by_its_key(piece)
        if tag is None or tag.alone is not (piece.part is Part.ALONE):
            raise CodesError(_("Not in the Dutch text: %(tags)s.") % {"tags": piece.shown})
        if piece.part is Part.END:
            if not opened or opened.pop() != piece.key:
                message = _("%(tag)s is closed before it begins, or inside another tag.")
                raise CodesError(message % {"tag": piece.shown})
            parts.append(f"</{tag.name}>")
        else:
            parts.append("<br/>" if tag.alone else tag.start)
            if not tag.alone:
                opened.append(piece.key)
    if opened:
        raise CodesError(_("A tag is not closed: %(tag)s.") % {"tag": tags_shown(target, opened[-1])})
    return "".join(parts)


def tags_shown(passage: Passage, key: str) -> str:
    """Return how a code is shown to a person."""
    return next(piece.shown for piece in passage if isinstance(piece, Code) and piece.key == key)


def shape_of(sentence: str | Passage) -> tuple[int, int]:
    """Return how many pairs of tags a sentence has, and how many that stand alone."""
    if isinstance(sentence, str):
        alone = [tag.alone for tag in _tags(sentence)]
    else:
        alone = [piece.part is Part.ALONE for piece in _first_parts(sentence)]
    return alone.count(False), alone.count(True)


def _tags(html: str) -> list[_Tag]:
    counts: Counter[str] = Counter()
    return [_tag(element, counts) for element in BeautifulSoup(html, "html.parser").find_all(name=True)]


def _first_parts(passage: Passage) -> list[Code]:
    return [piece for piece in passage if isinstance(piece, Code) and piece.part is not Part.END]


def _meanings(dutch: str, source: Passage) -> dict[str, _Tag]:
    """Return the tag of each code: by our own ids, or in the order of the sentence when a tool renumbered."""
    ours, theirs = _tags(dutch), list({code.key: code for code in _first_parts(source)}.values())
    by_key = {tag.key: tag for tag in ours}
    if all(code.key in by_key for code in theirs):
        return by_key
    if [tag.alone for tag in ours] == [code.part is Part.ALONE for code in theirs]:
        return {code.key: tag for code, tag in zip(theirs, ours, strict=True)}
    return by_key


def _by_its_key(code: Code) -> _Tag | None:
    """Return the tag of a code that only the translation has, by an id such as we give: a line break, say."""
    match = _OURS.fullmatch(code.key)
    return _Tag(code.key, match[1]) if match else None
