"""The feed from a place on."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from api.models import Change

FIELDS = ("sequence", "type", "kind", "article", "language", "region", "etag", "at")
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


def changes_after(
    place: int, *, limit: int, language: str | None = None, region: str | None = None
) -> list[ChangeRow]:
    """Return the lines after a place, in order: of national texts and, if given, of one region. One query."""
    regions = [NATIONAL, region] if region else [NATIONAL]
    lines = Change.objects.filter(sequence__gt=place, region__in=regions)
    if language:
        lines = lines.filter(language=language)
    return [ChangeRow(*row) for row in lines.order_by("sequence").values_list(*FIELDS)[:limit]]


def changes_for(
    place: int,
    last: int,
    *,
    limit: int,
    region: str | None,
    languages: Sequence[str],
    kinds: Sequence[str],
) -> list[ChangeRow]:
    """Return the lines after one place up to and with another; no languages or kinds means all of them."""
    regions = [NATIONAL, region] if region else [NATIONAL]
    lines = Change.objects.filter(sequence__gt=place, sequence__lte=last, region__in=regions)
    if languages:
        lines = lines.filter(language__in=languages)
    if kinds:
        lines = lines.filter(kind__in=kinds)
    return [ChangeRow(*row) for row in lines.order_by("sequence").values_list(*FIELDS)[:limit]]
