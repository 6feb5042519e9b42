"""What once was public. Asked only when nothing is found: a read that finds something costs no more."""

from collections.abc import Collection
from uuid import UUID

from api.models import Change
from api.queries.documents import NATIONAL


def was_public(article: UUID, kind: str, languages: Collection[str], region: str) -> bool:
    """Return whether a text was public in one of these languages, for all or for this region. One query."""
    lines = Change.objects.filter(article=article, kind=kind, language__in=languages)
    return lines.filter(region__in={NATIONAL, region}).exists()


def region_was_there(code: str) -> bool:
    """Return whether a region with this code took part. One query."""
    return Change.objects.filter(kind=Change.REGION_FACTS, code=code).exists()
