"""Bring what the API serves of all regions in line with what is stored."""

from collections.abc import Iterator

from api.actions.regions.publish_region import publish_region
from api.models import Change, RegionDocument
from cms.batch import each
from cms.regions.models import Region


def reconcile_regions() -> Iterator[tuple[int, Change | None]]:
    """Publish region by region; yield the new lines of the feed, and None for each region that failed.

    In a new year this brings its public holidays; it also mends what a process left undone that stopped
    between the save of a region and its publication. A region that fails stops no other.
    """
    stored = Region.objects.values_list("pk", flat=True)
    served = RegionDocument.objects.values_list("region_id", flat=True)
    for region_id, line, error in each(sorted({*stored, *served}), _publish, what="Region"):
        if line or error:
            yield region_id, line


def _publish(region_id: int) -> Change | None:
    return publish_region(region_id=region_id)
