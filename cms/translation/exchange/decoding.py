"""Reads the bytes of a translation file as text. Pure, except for messages."""

import codecs
import re
import sys
from typing import Final

from django.utils.translation import gettext as _

from cms.translation.exchange.contents import UnreadableFileError

# characters that text pasted from a word processor may contain, but XML may not
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERED: Final = re.compile(r"&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}));")
_BEGINNINGS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"m\0", "utf-16-le"),  # msgid
    (b"#\0", "utf-16-le"),
)
_DECLARED: Final = re.compile(rb"(?:encoding\s*=\s*[\"']|charset=)([\w.-]+)")
_KNOWN: Final = re.compile(
    r"us-ascii|ascii|latin-?1|iso-?8859-?\d+|(windows|cp)-?125\d|koi8-[ru]", re.IGNORECASE
)


def without_control_characters(text: str) -> str:
    """Return the text without the characters that not every format can hold."""
    return _NOT_IN_XML.sub("", text)


def decoded(content: bytes) -> str:
    """Return the text of a file: in the encoding of its first bytes, or that it declares, or UTF-8.

    Lines end in a line feed. Raises UnreadableFileError when the file is in another encoding.
    """
    try:
        text = content.decode(_encoding(content))
    except (UnicodeDecodeError, LookupError) as error:
        raise UnreadableFileError(
            _("The file is not in UTF-8. Save it again as UTF-8 and send that.")
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(content: bytes) -> str:
    for beginning, encoding in _BEGINNINGS:
        if content.startswith(beginning):
            return encoding
    declared = _DECLARED.search(content[:4000])
    name = declared[1].decode("ascii", "replace") if declared else ""
    return name if _KNOWN.fullmatch(name) else "utf-8"


def xml_text(text: str) -> str:
    """Return the text of an XML file without its declaration, and without what XML may not hold."""
    whole = _NUMBERED.sub(_allowed, without_control_characters(text)).lstrip()
    return whole[whole.find("?>") + 2 :] if whole.startswith("<?xml ") else whole


def _allowed(match: re.Match[str]) -> str:
    number = int(match[1], 16) if match[1] else int(match[2])
    return "" if number > sys.maxunicode or _NOT_IN_XML.match(chr(number)) else match[0]


def has_document_type(xml: str) -> bool:
    """Whether an XML text declares a document type, which could hold entities."""
    place = 0
    while True:
        while xml[place : place + 1].isspace():
            place += 1
        for start, end in (("<!--", "-->"), ("<?", "?>")):
            if xml.startswith(start, place):
                stop = xml.find(end, place + len(start))
                place = stop + len(end) if stop >= 0 else len(xml)
                break
        else:
            return xml.startswith("<!DOCTYPE", place)
