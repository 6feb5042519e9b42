"""The segments of one translation, with what is translated of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wagtail_localize.models import StringSegment, StringTranslation, Translation


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or line of the source, and its translation as it is now.

    `source` and `target` are wagtail-localize's HTML; `target` is empty when there is none yet. `machine` is
    the name of the tool while no person has touched what it made, else empty.
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

    @property
    def key(self) -> tuple[int, int]:
        """By what its translation is stored: the same words at the same place share one."""
        return (self.string_id, self.context_id)


def segments_of(translation: Translation) -> Sequence[Segment]:
    """Return the segments in the order of the text, each once: two queries."""
    rows = (
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context")
        .order_by("order", "pk")
    )
    done = {
        (line.translation_of_id, line.context_id): line
        for line in StringTranslation.objects.filter(
            locale=translation.target_locale_id, context__object_id=translation.source.object_id
        )
    }
    segments: dict[tuple[int, int], Segment] = {}
    for row in rows:
        key = (row.string_id, row.context_id)
        if key not in segments:
            segments[key] = _segment(len(segments) + 1, row, done.get(key))
    return tuple(segments.values())


def _segment(number: int, row: StringSegment, line: StringTranslation | None) -> Segment:
    place = (number, row.string_id, row.context_id, row.context.path, row.context.field_path)
    if line is None:
        return Segment(*place, source=row.string.data)
    machine = line.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    return Segment(
        *place,
        source=row.string.data,
        target=line.data,
        machine=(line.tool_name or "?") if machine else "",
        error=line.has_error,
        changed_at=line.updated_at,
    )


def untouched(translation: Translation) -> int:
    """Return how many segments in use are still as a machine made them: one query."""
    used = StringSegment.objects.filter(source=translation.source_id)
    count: int = (
        used.get_translations(translation.target_locale)
        .filter(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
        .count()
    )
    return count
