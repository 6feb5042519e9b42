"""What a decision on which snapshots to make is based on."""

from django.db.models import Max

from api.models import Change, Document, RegionDocument, SnapshotFile
from api.queries.documents import NATIONAL

Pair = tuple[str, str]


def wanted_snapshots() -> set[Pair]:
    """Return each language in which something is public, with each region that takes part, and without."""
    languages = Document.objects.order_by().values_list("language", flat=True).distinct()
    regions = [NATIONAL, *RegionDocument.objects.values_list("code", flat=True)]
    return {(language, region) for language in languages for region in regions}


def places_in_force() -> dict[Pair, int]:
    """Return how far in the feed the file of each language and region is. One query."""
    files = SnapshotFile.objects.filter(replaced_at=None)
    rows = files.values_list("snapshot__language", "snapshot__region", "place")
    return {(language, region): place for language, region, place in rows}


def news_after(place: int) -> list[tuple[str, str, str, int]]:
    """Return the last line after a place about each language, region and facts of a region. One query."""
    lines = Change.objects.filter(sequence__gt=place).order_by()
    return list(lines.values_list("language", "region", "code").annotate(Max("sequence")))
