"""What is in a snapshot."""

import json
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count

from api.models import Document, RegionDocument
from api.queries.documents import NATIONAL
from api.queries.raw_rows import raw_rows

BATCH = 500


class SnapshotRow(NamedTuple):
    """A document as it is stored, with what its line in the feed says of it."""

    kind: str
    etag: str
    document: bytes
    id: UUID
    language: str
    region: str


def snapshot_counts(language: str, region: str) -> dict[str, int]:
    """Return how many documents of each kind a copy that follows the feed has. Two queries."""
    documents = Document.objects.filter(language=language, region__in=[NATIONAL, region])
    counts = dict(documents.order_by("kind").values_list("kind").annotate(Count("pk")))
    regions = RegionDocument.objects.filter(code=region) if region else RegionDocument.objects.all()
    return {**dict.fromkeys(Document.Kind.values, 0), **counts, "region": regions.count()}


def snapshot_rows(language: str, region: str) -> Iterator[SnapshotRow]:
    """Yield the national documents and those of the region, in a steady order; a query for each 500."""
    sql = (
        'SELECT id, article, etag, "full" FROM api_document'
        " WHERE kind = %s AND region = %s AND language = %s AND id > %s ORDER BY id LIMIT %s"
    )
    for kind in Document.Kind.values:
        for whose in dict.fromkeys((NATIONAL, region)):
            after = 0
            while rows := raw_rows(sql, [kind, whose, language, after, BATCH]):
                for pk, article, etag, full in rows:
                    key = article if isinstance(article, UUID) else UUID(article)
                    yield SnapshotRow(kind, etag, full, key, language, whose)
                    after = pk


def region_rows(region: str) -> list[SnapshotRow]:
    """Return what the feed tells of regions: of one, or (region "") of all. One query."""
    regions = RegionDocument.objects.filter(code=region) if region else RegionDocument.objects.all()
    rows = regions.order_by("code").values_list("etag", "full", "code")
    return [
        SnapshotRow("region", etag, bytes(full), UUID(json.loads(bytes(full))["id"]), "", code)
        for etag, full, code in rows
    ]
