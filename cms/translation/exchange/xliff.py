"""Writes XLIFF 1.2 files, for OmegaT, memoQ, Trados, Phrase, Virtaal, Poedit and Weblate."""

from collections.abc import Sequence
from datetime import datetime

from lxml import etree
from translate.storage.xliff import Xliff1File, Xliff1Unit

from cms.translation.exchange.codes import fill
from cms.translation.segments.segment import Segment

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NEEDS_REVIEW = "needs-review-translation"


class _Unit12(Xliff1Unit):
    namespace = NAMESPACE


class _File12(Xliff1File[_Unit12]):
    """The library's own class writes version 1.1."""

    UnitClass = _Unit12
    namespace = NAMESPACE
    XMLskeleton = (
        f'<xliff version="1.2" xmlns="{NAMESPACE}">'
        '<file original="NoName" datatype="html"><body/></file></xliff>'
    )


def unit_key(segment: Segment) -> str:
    """Return the id of a segment's unit."""
    return f"{segment.context_id}-{segment.string_id}"


def write_xliff(
    segments: Sequence[Segment], *, translation: str, languages: tuple[str, str], at: datetime
) -> bytes:
    """Return the file, from the first language to the second. What nobody has read is marked for review."""
    store = _File12()
    source, target = languages
    store.createfilenode(translation, sourcelanguage=source, targetlanguage=target).set(
        "date", at.isoformat()
    )
    for segment in segments:
        unit = _Unit12("")
        store.addunit(unit)
        unit.setid(unit_key(segment))
        unit.xmlelement.set("resname", segment.path)
        unit.xmlelement.set(_SPACE, "preserve")
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
