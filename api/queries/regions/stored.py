"""Stored regions."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db.models import Q

from api.models import RegionDocument
from cms.regions.models import PostcodeArea
from cms.text import folded

FIELDS = ("code", "etag", "full")
LABELS = ("sector", "municipality", "language")


class StoredRegion(NamedTuple):
    """One region, as it is answered."""

    code: str
    etag: str
    full: bytes | memoryview


def stored_region(code: str) -> StoredRegion | None:
    """Return the region with this code, or None. One query."""
    row = RegionDocument.objects.filter(code=code).values_list(*FIELDS).first()
    return StoredRegion(*row) if row else None


def listed_regions(filters: Mapping[str, Any], *, after: str, limit: int) -> list[StoredRegion]:
    """Return the regions after a code that meet all filters, by code. One query.

    Filters, each of them optional: `sector`, `municipality`, `language` and `postcode` (its four digits).
    """
    documents = RegionDocument.objects.filter(code__gt=after)
    for name in LABELS:
        if name in filters:
            documents = documents.filter(labels__contains=f"|{name}:{folded(filters[name])}|")
    if "postcode" in filters:
        area = PostcodeArea.objects.filter(pk=filters["postcode"])
        documents = documents.filter(Q(region_id__in=area.values("po")) | Q(region_id__in=area.values("vo")))
    return [StoredRegion(*row) for row in documents.order_by("code").values_list(*FIELDS)[:limit]]
