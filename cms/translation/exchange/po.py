"""PO files, as written by gettext's tools, Weblate, Poedit, Virtaal and OmegaT."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _
from translate.storage import pypo
from translate.storage.poparser import PoParseError

from cms.translation.exchange.contents import Contents, Unit, UnreadableFileError, parse_timestamp
from cms.translation.exchange.decoding import decoded, without_control_characters
from cms.translation.exchange.states import is_unsure
from cms.translation.segments.segment import Segment

_ID_HEADER: Final = "X-WagtailLocalize-TranslationID"
_EXPORTED_HEADER: Final = "X-Exported-At"
_CHARSET: Final = re.compile(r"charset=[^\\\"\s]+")
_BROKEN: Final = (PoParseError, ValueError, IndexError, AttributeError, TypeError)


def write_po(segments: Sequence[Segment], *, translation: str, language: str, at: datetime) -> bytes:
    """Return the file. What nobody has read is marked fuzzy."""
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
            unit.addnote(
                _("Nobody has read this yet: read it, and take the mark “fuzzy” away."), origin="developer"
            )
        store.addunit(unit)
    return bytes(store)


def read_po(content: bytes) -> Contents:
    """Read a file. An entry that is broken does not stop the others.

    Raises UnreadableFileError when there is no entry in it, or when it is in another encoding.
    """
    text = _CHARSET.sub("charset=UTF-8", without_control_characters(decoded(content)), count=1)
    stores = _stores(text)
    header = _header(stores)
    if not any(isinstance(store, pypo.pofile) and store.units for store in stores):
        raise UnreadableFileError(
            _("This PO file is broken, or only half of it arrived. Download it again and start from that.")
        )
    return Contents(
        translation=header.get(_ID_HEADER.casefold(), ""),
        exported_at=parse_timestamp(header.get(_EXPORTED_HEADER.casefold(), "")),
        units=tuple(_units(stores)),
        language=header.get("language", ""),
    )


def _stores(text: str) -> list[pypo.pofile | str]:
    """Return the file; when it is broken, each of its entries, and as text those that cannot be read."""
    try:
        return [_parsed(text)]
    except _BROKEN:
        return [_parsed_or_text(entry) for entry in re.split(r"\n[ \t]*\n", text) if entry.strip()]


def _parsed(text: str) -> pypo.pofile:
    return pypo.pofile.parsestring(text.encode())


def _parsed_or_text(entry: str) -> pypo.pofile | str:
    try:
        return _parsed(f"{entry}\n")
    except _BROKEN:
        return entry


def _header(stores: Sequence[pypo.pofile | str]) -> dict[str, str]:
    for store in stores:
        if isinstance(store, pypo.pofile) and store.units and store.units[0].isheader():
            return {str(name).casefold(): str(value) for name, value in store.parseheader().items()}
    return {}


def _units(stores: Sequence[pypo.pofile | str]) -> Iterator[Unit]:
    number = 0
    for store in stores:
        if isinstance(store, str):
            number += 1
            yield Unit(number, "", store, broken=True)
            continue
        for unit in store.units:
            if not unit.isheader() and not unit.isobsolete():
                number += 1
                marks = [("flag", "fuzzy")] if unit.isfuzzy() else []
                target = str(unit.target or "")
                yield Unit(number, unit.getcontext(), str(unit.source), target, is_unsure(marks))
