"""Copies a record into a page, in memory."""

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.utils.translation import gettext as _

from cms.content.importing.block_ids import with_ids
from cms.content.importing.errors import RecordRejected
from cms.content.importing.markdown import blocks_from_markdown
from cms.content.importing.quotes import speaker_of
from cms.content.importing.record import MAX_SUMMARY_LENGTH, Record
from cms.content.importing.summary import summary_from
from cms.content.models import ArticlePage

TRANSLATIONS = UUID("5d0a6d7a-6d3c-4f0e-9a57-0f4f8f6f4f10")  # the namespace of the files' translation keys


def fill_page(page: ArticlePage, record: Record) -> None:
    """Set all fields that the record has. Raises RecordRejected when its body holds no text."""
    speaker = speaker_of(record.audience, record.language)
    blocks = blocks_from_markdown(record.body, title=record.title, speaker=speaker)
    summary = record.summary or summary_from(blocks, longest=MAX_SUMMARY_LENGTH)
    if not summary:
        raise RecordRejected(_("The body holds no text."))
    page.title, page.summary = record.title, summary
    page.audience = list(record.audience)
    page.body = _stream(page, "body", with_ids(blocks, within=record.id))
    page.sources = _stream(page, "sources", with_ids(_sources(record), within=record.id))


def translation_key(record: Record) -> UUID | None:
    """Return the key that this record shares with its translations; None when it has none."""
    return uuid5(TRANSLATIONS, record.translation_key) if record.translation_key else None


def _sources(record: Record) -> list[tuple[str, Any]]:
    if not (record.source_url or record.dated or record.licence or record.status):
        return []
    source: dict[str, str | date | None] = {
        "title": record.title,
        "publisher": "",
        "url": record.source_url,
        "consulted_on": record.dated,
        "licence": record.licence,
        "status": record.status,
    }
    return [("source", source)]


def _stream(page: ArticlePage, name: str, raw_blocks: list[dict[str, Any]]) -> Any:
    return page._meta.get_field(name).stream_block.to_python(raw_blocks)  # noqa: SLF001 - Django's public _meta
