"""The entry of one draft."""

from typing import Any

from cms.content.models import DraftEntry, TextPage
from cms.content.words.stems import stems_in

STREAMS = ("body", "key_questions", "sources")


def entry_of(draft: TextPage) -> DraftEntry:
    """Return what is stored of a draft as it is in memory."""
    language = draft.locale.language_code
    title = stems_in(draft.title, language)
    texts = [draft.summary, *(text for name in STREAMS for text in _texts(getattr(draft, name)))]
    words = [*title, *(stem for text in texts for stem in stems_in(text, language))]
    return DraftEntry(
        page_id=draft.pk,
        title=draft.title,
        audience=draft.audience,
        sectors=draft.sectors,
        topics=sorted({str(topic.translation_key) for topic in draft.topics.all()}),
        owner_id=draft.responsible_id,
        valid_until=draft.valid_until,
        title_words=_column(title),
        words=_column(words),
    )


def _texts(stream: Any) -> list[str]:
    found: list[str] = stream.stream_block.get_searchable_content(stream)
    return [str(text) for text in found]


def _column(words: Any) -> str:
    return f" {' '.join(dict.fromkeys(words))} "
