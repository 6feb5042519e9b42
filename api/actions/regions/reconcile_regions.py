"""Bring what the API serves of all regions in line with what is stored."""

from collections.abc import Iterator

from api.actions.regions.publish_region import publish_region
from api.models import Change, RegionDocument
from cms.regions.models import Region


def reconcile_regions() -> Iterator[Change]:
    """Publish region by region, and yield the new lines of the feed.

    In a new year this brings its public holidays; it also mends what a process left undone that stopped
    between the save of a region and its publication.
    """
    stored = Region.objects.values_list("pk", flat=True)
    served = RegionDocument.objects.values_list("region_id", flat=True)
    for region_id in sorted({*stored, *served}):
        line = publish_region(region_id=region_id)
        if line:
            yield line
