"""Bring what the API serves of all regions in line with what is stored."""

import logging
from collections.abc import Iterator

from api.actions.regions.publish_region import publish_region
from api.models import Change, RegionDocument
from cms.regions.models import Region
from cms.turns import in_turns

logger = logging.getLogger(__name__)


def reconcile_regions() -> Iterator[tuple[int, Change | None]]:
    """Publish region by region; yield the new lines of the feed, and None for each region that failed.

    In a new year this brings its public holidays; it also mends what a process left undone that stopped
    between the save of a region and its publication. A region that fails stops no other.
    """
    stored = Region.objects.values_list("pk", flat=True)
    served = RegionDocument.objects.values_list("region_id", flat=True)
    for region_id in in_turns(sorted({*stored, *served})):
        try:
            line = publish_region(region_id=region_id)
        except Exception:
            logger.exception("Region %s could not be brought in line.", region_id)
            yield region_id, None
        else:
            if line:
                yield region_id, line
