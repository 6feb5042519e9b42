"""PO files, as written by gettext's tools, Weblate and Poedit."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from translate.storage import pypo
from translate.storage.poparser import PoParseError

from cms.translation.exchange.contents import Contents, Unit, UnreadableFileError, parse_timestamp
from cms.translation.segments.segment import Segment

_ID_HEADER = "X-WagtailLocalize-TranslationID"
_EXPORTED_HEADER = "X-Exported-At"


def write_po(segments: Sequence[Segment], *, translation: str, language: str, at: datetime) -> bytes:
    """Return the file. Machine translations that nobody has read are marked fuzzy."""
    store = pypo.pofile()
    store.updateheader(
        add=True,
        mime_version="1.0",
        content_type="text/plain; charset=UTF-8",
        content_transfer_encoding="8bit",
        language=language,
        **{_ID_HEADER: translation, _EXPORTED_HEADER: at.isoformat()},
    )
    for segment in segments:
        unit = pypo.pounit(segment.source)
        unit.msgctxt = [f'"{segment.path}"']
        unit.target = segment.target
        if segment.machine:
            unit.markfuzzy()
            unit.addnote(_("Made by a machine: read it, and take the mark “fuzzy” away."), origin="developer")
        store.addunit(unit)
    return bytes(store)


def read_po(content: bytes) -> Contents:
    """Read a file. Raises UnreadableFileError when it is broken, truncated, or not a PO file."""
    try:
        content.decode("utf-8-sig")
        store = pypo.pofile.parsestring(content.removeprefix(b"\xef\xbb\xbf"))
        header = {str(name).casefold(): str(value) for name, value in store.parseheader().items()}
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            _("The file is not in UTF-8. Save it again as UTF-8 and send that.")
        ) from error
    except (PoParseError, ValueError, IndexError, AttributeError, TypeError) as error:
        raise UnreadableFileError(
            _("This PO file is broken, or only half of it arrived. Download it again and start from that.")
        ) from error
    units = [unit for unit in store.units if not unit.isheader() and not unit.isobsolete()]
    return Contents(
        translation=header.get(_ID_HEADER.casefold(), ""),
        exported_at=parse_timestamp(header.get(_EXPORTED_HEADER.casefold(), "")),
        units=tuple(
            Unit(number, unit.getcontext(), str(unit.source), str(unit.target or ""), unit.isfuzzy())
            for number, unit in enumerate(units, start=1)
        ),
    )
