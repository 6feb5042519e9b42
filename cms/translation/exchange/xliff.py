"""XLIFF 1.2 files, as read by OmegaT, memoQ, Trados and Weblate."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from lxml import etree
from translate.storage.xliff import Xliff1File, Xliff1Unit

from cms.translation.exchange.contents import Contents, Unit, UnreadableFileError, parse_timestamp
from cms.translation.exchange.inline import fill, html_of
from cms.translation.segments.segment import Segment

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_NEEDS_REVIEW = "needs-review-translation"
_UNFINISHED = ("needs-", "new")


class _Unit12(Xliff1Unit):
    namespace = _NAMESPACE


class _File12(Xliff1File[_Unit12]):
    """The library's own class writes version 1.1."""

    UnitClass = _Unit12
    namespace = _NAMESPACE
    XMLskeleton = (
        f'<xliff version="1.2" xmlns="{_NAMESPACE}">'
        '<file original="NoName" datatype="html"><body/></file></xliff>'
    )


def write_xliff(
    segments: Sequence[Segment], *, translation: str, languages: tuple[str, str], at: datetime
) -> bytes:
    """Return the file, from the first language to the second. Machine translations are marked for review."""
    store = _File12()
    source, target = languages
    store.createfilenode(translation, sourcelanguage=source, targetlanguage=target).set(
        "date", at.isoformat()
    )
    for segment in segments:
        unit = _Unit12("")
        store.addunit(unit)
        unit.setid(f"{segment.context_id}-{segment.string_id}")
        unit.xmlelement.set("resname", segment.path)
        _fill(unit, segment)
    content: bytes = bytes(store)
    return content


def _fill(unit: _Unit12, segment: Segment) -> None:
    source = unit.xmlelement.find(unit.namespaced("source"))
    fill(source, segment.source)
    if segment.target:
        target = etree.SubElement(unit.xmlelement, unit.namespaced("target"))
        target.set("state", _NEEDS_REVIEW if segment.machine else "translated")
        fill(target, segment.target)


def read_xliff(content: bytes) -> Contents:
    """Read a file. Raises UnreadableFileError when it is broken, is not XLIFF 1.2, or has a DTD."""
    _check_xml(content)
    store = _File12.parsestring(content)
    files = _files(store.document.getroot())
    units = [unit.xmlelement for unit in store.units]
    return Contents(
        translation=files[0].get("original", ""),
        exported_at=parse_timestamp(files[0].get("date", "")),
        units=tuple(_unit(number, node, store) for number, node in enumerate(units, start=1)),
    )


def _unit(number: int, node: etree._Element, store: _File12) -> Unit:
    target = node.find(store.namespaced("target"))
    state = "" if target is None else target.get("state", "")
    return Unit(
        number=number,
        path=node.get("resname", ""),
        source=html_of(node.find(store.namespaced("source"))),
        target=html_of(target),
        needs_review=state.startswith(_UNFINISHED) or node.get("approved") == "no",
    )


def _check_xml(content: bytes) -> None:
    """Reject anything but plain XML before anything else reads it: entities are never resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(
            _("This XLIFF file is broken, or only half of it arrived. Download it again and start from that.")
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFileError(_("This file declares a document type, which a translation never needs."))
    if root.tag != f"{{{_NAMESPACE}}}xliff":
        raise UnreadableFileError(_("This is not an XLIFF 1.2 file. Choose that version in your tool."))
    if len(_files(root)) != 1:
        raise UnreadableFileError(_("This file holds no text, or more than one. Send the file of one text."))


def _files(root: etree._Element) -> list[etree._Element]:
    return list(root.findall(f"{{{_NAMESPACE}}}file"))
