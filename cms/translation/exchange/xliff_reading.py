"""Reads XLIFF 1.1 and 1.2 files, as tools write them: .xlf, .sdlxliff, .mxliff and .mqxliff."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _
from lxml import etree

from cms.translation.exchange.contents import Contents, Unit, UnreadableFileError, parse_timestamp
from cms.translation.exchange.decoding import decoded, has_document_type, xml_text
from cms.translation.exchange.passages import passage_of, seen_text
from cms.translation.exchange.states import Mark, is_unsure

_NAMESPACES: Final = ("urn:oasis:names:tc:xliff:document:1.2", "urn:oasis:names:tc:xliff:document:1.1", "")
_PHRASE: Final = "http://www.memsource.com/mxlf/2.0"
_TRADOS: Final = "http://sdl.com/FileTypes/SdlXliff/1.0"
_MEMOQ: Final = "MQXliff"
_MARKS: Final = {
    f"{{{_PHRASE}}}confirmed": "confirmed",
    f"{{{_MEMOQ}}}status": "status",
    "approved": "approved",
}


def read_xliff(content: bytes) -> tuple[Contents, ...]:
    """Return each <file>. Raises UnreadableFileError for what is broken, is no XLIFF 1.2, or has a DTD."""
    root = _root(xml_text(decoded(content)))
    name = etree.QName(root)
    if name.localname != "xliff" or (name.namespace or "") not in _NAMESPACES:
        raise UnreadableFileError(_("This is not an XLIFF 1.2 file. Choose that version in your tool."))
    return tuple(_contents(node, root) for node in _children(root, "file"))


def _root(xml: str) -> etree._Element:
    """Parse plain XML: a document type is refused before anything reads it."""
    if has_document_type(xml):
        raise UnreadableFileError(_("This file declares a document type, which a translation never needs."))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(
            _("This XLIFF file is broken, or only half of it arrived. Download it again and start from that.")
        ) from error


def _contents(node: etree._Element, root: etree._Element) -> Contents:
    phrase = _PHRASE in root.nsmap.values()
    units = (child for child in node.iter("{*}trans-unit"))
    return Contents(
        translation=node.get("original", ""),
        exported_at=parse_timestamp(node.get("date", "")),
        units=tuple(_unit(number, unit, phrase=phrase) for number, unit in enumerate(units, start=1)),
        language=node.get("target-language", ""),
    )


def _unit(number: int, node: etree._Element, *, phrase: bool) -> Unit:
    target = _child(node, "target")
    source = passage_of(_child(node, "source"), phrase=phrase)
    if not source:
        source = passage_of(_child(node, "seg-source"), phrase=phrase)
    return Unit(
        number=number,
        path=node.get("resname", ""),
        source=source,
        target=passage_of(target, phrase=phrase),
        unsure=target is not None and (is_unsure(_marks(node, target)) or _is_half_done(node, target)),
        key=node.get("id", ""),
    )


def _marks(node: etree._Element, target: etree._Element) -> Iterator[Mark]:
    for name in ("state", "state-qualifier"):
        yield name, target.get(name, "")
    for name, mark in _MARKS.items():
        if value := node.get(name):
            yield mark, value
    for segment in node.iterfind(f"{{{_TRADOS}}}seg-defs/{{{_TRADOS}}}seg"):
        yield "conf", segment.get("conf", "")


def _is_half_done(node: etree._Element, target: etree._Element) -> bool:
    """Whether a tool cut the sentence into more, and some of those have no translation."""
    segments = _child(node, "seg-source")
    if segments is None or next(_segments(target), None) is None:
        return False
    translated = {mark.get("mid") for mark in _segments(target) if _says_something(mark)}
    return any(mark.get("mid") not in translated for mark in _segments(segments) if _says_something(mark))


def _segments(node: etree._Element) -> Iterator[etree._Element]:
    return (mark for mark in node.iter("{*}mrk") if mark.get("mtype") == "seg")


def _says_something(node: etree._Element) -> bool:
    return bool(seen_text(passage_of(node)).strip())


def _child(node: etree._Element, name: str) -> etree._Element | None:
    return next(_children(node, name), None)


def _children(node: etree._Element, name: str) -> Iterator[etree._Element]:
    return node.iterchildren(f"{{*}}{name}")
