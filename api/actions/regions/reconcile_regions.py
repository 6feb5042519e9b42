"""Bring what the API serves of all regions in line with what is kept."""

from collections.abc import Iterator

from api.actions.regions.publish_region import publish_region
from api.models import Change, RegionDocument
from cms.regions.models import Region


def reconcile_regions() -> Iterator[Change]:
    """Do it region by region, and return the lines that the feed got.

    Also what tells, in a new year, of its public holidays; and what mends a process that stopped between the
    save of a region and its publication.
    """
    kept = Region.objects.values_list("pk", flat=True)
    served = RegionDocument.objects.values_list("region_id", flat=True)
    for region_id in sorted({*kept, *served}):
        line = publish_region(region_id=region_id)
        if line:
            yield line
