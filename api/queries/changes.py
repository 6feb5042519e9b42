"""The feed from a place on."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from api.models import Change

FIELDS = ("sequence", "type", "kind", "article", "language", "region", "etag", "at", "code")
NATIONAL = ""


class ChangeRow(NamedTuple):
    """A line of the feed."""

    sequence: int
    type: str
    kind: str
    article: UUID
    language: str
    region: str
    etag: str
    at: datetime
    code: str


def changes_after(
    place: int, *, limit: int, language: str | None = None, region: str | None = None
) -> list[ChangeRow]:
    """Return the lines after a place, in order: of national texts and, if given, of one region. One query.

    Facts of regions have no language. Without a region they are told of all, with one of that region alone.
    """
    regions = [NATIONAL, region] if region else [NATIONAL]
    lines = Change.objects.filter(sequence__gt=place, region__in=regions)
    if region:
        lines = lines.filter(code__in=["", region])
    if language:
        lines = lines.filter(language__in=[language, ""])
    return [ChangeRow(*row) for row in lines.order_by("sequence").values_list(*FIELDS)[:limit]]
