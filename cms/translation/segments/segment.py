"""The segments of a translation, with their translations so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wagtail_localize.models import StringSegment, StringTranslation, Translation


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or line of the source, and its current translation.

    `source` and `target` are wagtail-localize's HTML; `target` is empty when there is no translation yet.
    `machine` is the name of the tool as long as no person has confirmed or changed its translation.
    `from_file_of` is who sent it in a file, as long as nobody has typed over it.
    """

    number: int
    string_id: int
    context_id: int
    path: str
    field_path: str
    source: str
    target: str = ""
    machine: str = ""
    error: bool = False
    changed_at: datetime | None = None
    from_file_of: int | None = None

    @property
    def key(self) -> tuple[int, int]:
        """The key of its translation: the same text at the same place shares one."""
        return (self.string_id, self.context_id)


def segments_of(translation: Translation) -> Sequence[Segment]:
    """Return the segments in text order, each once: two queries."""
    rows = (
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context")
        .order_by("order", "pk")
    )
    translations = {
        (translation_row.translation_of_id, translation_row.context_id): translation_row
        for translation_row in StringTranslation.objects.filter(
            locale=translation.target_locale_id, context__object_id=translation.source.object_id
        )
    }
    segments: dict[tuple[int, int], Segment] = {}
    for row in rows:
        key = (row.string_id, row.context_id)
        if key not in segments:
            segments[key] = _segment(len(segments) + 1, row, translations.get(key))
    return tuple(segments.values())


def _segment(number: int, row: StringSegment, translation: StringTranslation | None) -> Segment:
    position = (number, row.string_id, row.context_id, row.context.path, row.context.field_path)
    if translation is None:
        return Segment(*position, source=row.string.data)
    machine = translation.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    return Segment(
        *position,
        source=row.string.data,
        target=translation.data,
        machine=(translation.tool_name or "?") if machine else "",
        error=translation.has_error,
        changed_at=translation.updated_at,
        from_file_of=translation.last_translated_by_id if translation.tool_name and not machine else None,
    )


def unread_machine_count(translation: Translation) -> int:
    """Return how many current segments have a machine translation that nobody has read: one query."""
    used = StringSegment.objects.filter(source=translation.source_id)
    count: int = (
        used.get_translations(translation.target_locale)
        .filter(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
        .count()
    )
    return count
