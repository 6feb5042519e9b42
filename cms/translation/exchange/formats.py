"""Writes and reads translation files in either format."""

from datetime import datetime
from typing import Final

from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from cms.translation.exchange.contents import MAX_BYTES, MOST_UNITS, Contents, UnreadableFileError
from cms.translation.exchange.po import read_po, write_po
from cms.translation.exchange.xliff import write_xliff
from cms.translation.exchange.xliff_reading import read_xliff
from cms.translation.segments.segment import segments_of

#: by the name of the format in a URL, which is also the file extension
CONTENT_TYPES: Final = {"po": "text/x-gettext-translation", "xlf": "application/xliff+xml"}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_XML_STARTS = (b"<", "<".encode("utf-16-le"), "<".encode("utf-16-be"))
_PO_STARTS = ("m".encode("utf-16-le"), "#".encode("utf-16-le"))
_BOM = b"\xef\xbb\xbf"


def write_file(translation: Translation, format_name: str, *, at: datetime) -> bytes:
    """Return the translation as a file; `format_name` is a key of CONTENT_TYPES."""
    segments, identity = segments_of(translation), str(translation.uuid)
    source, target = translation.source.locale.language_code, translation.target_locale.language_code
    if format_name == "po":
        return write_po(segments, translation=identity, language=target, at=at)
    return write_xliff(segments, translation=identity, languages=(source, target), at=at)


def file_name(translation: Translation, format_name: str) -> str:
    """Return a file name with the title of the text and the language."""
    title = slugify(translation.source.object_repr)[:80] or "text"
    return f"{title}-{translation.target_locale.language_code}.{format_name}"


def read_file(content: bytes) -> tuple[Contents, ...]:
    """Read a file of either format, recognised by how it begins: one text, or each text that is in it.

    Raises UnreadableFileError.
    """
    if not content.strip():
        raise UnreadableFileError(_("This file is empty."))
    if len(content) > MAX_BYTES:
        raise UnreadableFileError(_("This file is larger than 2 MB. No text of this product is that long."))
    if content.startswith((b"PK", b"\x1f\x8b", b"Rar!", b"7z")):
        raise UnreadableFileError(
            _("This is a packed file. Unpack it, and send the PO or XLIFF files one by one.")
        )
    start = content[:200].removeprefix(_BOM).lstrip()
    if b"\0" in content and not start.startswith((*_UTF_16, *_XML_STARTS, *_PO_STARTS)):
        raise UnreadableFileError(_("This is no PO or XLIFF file."))
    bare = start[2:].lstrip() if start.startswith(_UTF_16) else start
    parts = read_xliff(content) if bare.startswith(_XML_STARTS) else (read_po(content),)
    units = sum(len(part.units) for part in parts)
    if not units:
        raise UnreadableFileError(_("There is no sentence in this file."))
    if units > MOST_UNITS:
        raise UnreadableFileError(_("This file holds more sentences than any text of this product."))
    return parts
