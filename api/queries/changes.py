"""The lines of the feed after a given position."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from api.models import Change
from api.queries.documents import NATIONAL

FIELDS = ("sequence", "type", "kind", "article", "language", "region", "etag", "at", "code")


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
    place: int,
    *,
    limit: int,
    language: str | None = None,
    region: str | None = None,
    kind: str | None = None,
) -> list[ChangeRow]:
    """Return the lines after a place, in order: of national texts and, if given, of one region. One query.

    Facts of regions have no language. Without a region those of all regions are there, with one only its own.
    With a `kind` there are lines of that kind alone.
    """
    lines = _lines(region, [language] if language else [], [kind] if kind else [])
    lines = lines.filter(sequence__gt=place)
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
    lines = _lines(region, languages, kinds).filter(sequence__gt=place, sequence__lte=last)
    return [ChangeRow(*row) for row in lines.order_by("sequence").values_list(*FIELDS)[:limit]]


def _lines(region: str | None, languages: Sequence[str], kinds: Sequence[str]) -> QuerySet[Change]:
    lines = Change.objects.filter(region__in=[NATIONAL, region] if region else [NATIONAL])
    if region:
        lines = lines.filter(code__in=["", region])
    if kinds:
        lines = lines.filter(kind__in=kinds)
    return lines.filter(language__in=["", *languages]) if languages else lines
