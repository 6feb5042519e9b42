"""The feed from a place on."""

from typing import Any

from api.models import Change

NATIONAL = ""
FIELDS = ("sequence", "type", "kind", "article", "language", "region", "etag", "at")


def changes_after(
    place: int, *, limit: int, language: str | None = None, region: str | None = None
) -> list[dict[str, Any]]:
    """Return the lines after a place, in order: of national texts and, when given, of one region. One query."""
    regions = [NATIONAL, region] if region else [NATIONAL]
    lines = Change.objects.filter(sequence__gt=place, region__in=regions)
    if language:
        lines = lines.filter(language=language)
    return list(lines.order_by("sequence").values(*FIELDS)[:limit])
