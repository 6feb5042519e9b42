"""Converts a segment's HTML to XLIFF's inline elements and back: <a id="a1"> to <g id="a1">, <br/> to <x/>.

A translator's tool shows these as tags that cannot be damaged by typing.
"""

import re
from collections import Counter

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from lxml import etree

from cms.translation.exchange.contents import without_control_characters

_XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
_KINDS = {"a": "link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "br": "lb"}
_ID = re.compile(r"([a-z]+)(\d+)")
_MAX_DEPTH = 20


def fill(node: etree._Element, html: str) -> None:
    """Write a segment's HTML into a <source> or <target>."""
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
            counts[child.name] += 1
            name = "x" if child.name == "br" else "g"
            last = etree.SubElement(node, f"{{{_XLIFF}}}{name}")
            last.set("id", str(child.get("id") or f"{child.name}{counts[child.name]}"))
            last.set("ctype", _KINDS.get(child.name, f"x-html-{child.name}"))
            _write(child, last, counts)


def html_of(node: etree._Element | None) -> str:
    """Return the HTML of a <source> or <target>; unknown elements stay, to be rejected later."""
    if node is None:
        return ""
    soup = BeautifulSoup("", "html.parser")
    _read(node, soup, soup, 0)
    return str(soup)


def _read(node: etree._Element, parent: Tag, soup: BeautifulSoup, depth: int) -> None:
    if node.text:
        parent.append(NavigableString(node.text))
    for child in node:
        if isinstance(child.tag, str) and depth < _MAX_DEPTH:
            tag = _tag(child, soup)
            if tag is not None:
                parent.append(tag)
            _read(child, parent if tag is None else tag, soup, depth + 1)
        if child.tail:
            parent.append(NavigableString(child.tail))


def _tag(node: etree._Element, soup: BeautifulSoup) -> Tag | None:
    name = etree.QName(node).localname
    if name == "mrk":  # an annotation by the tool; its content is text
        return None
    match = _ID.fullmatch(node.get("id", "")) if name in {"g", "x"} else None
    if match is None:
        return soup.new_tag(name)
    html_name = match.group(1)
    return soup.new_tag("a", id=match.group()) if html_name == "a" else soup.new_tag(html_name)
