"""The last line of the feed about each text."""

from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from api.models import Change

#: how many of the newest withdrawals are looked at in a list of all sites
MAX_WITHDRAWN: Final = 200


def last_lines(article: UUID, language: str) -> list[Change]:
    """Return the last line about a text in one language: the national one, and each region's own."""
    lines = Change.objects.filter(article=article, language=language).exclude(kind=Change.REGION_FACTS)
    return list(_last(lines))


def withdrawn_lines() -> list[Change]:
    """Return the lines of the texts that were withdrawn last and did not come back, newest first."""
    withdrawn = Change.objects.filter(type=Change.Type.WITHDRAWN).exclude(kind=Change.REGION_FACTS)
    return list(_last(withdrawn).order_by("-sequence")[:MAX_WITHDRAWN])


def _last(lines: QuerySet[Change]) -> QuerySet[Change]:
    same = {name: OuterRef(name) for name in ("article", "language", "region", "kind")}
    return lines.filter(~Exists(Change.objects.filter(**same, sequence__gt=OuterRef("sequence"))))
