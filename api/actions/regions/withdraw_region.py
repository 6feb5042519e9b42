"""Remove a region from the API."""

import json

from django.db import transaction

from api.actions.snapshots.drop_snapshots import drop_snapshots
from api.models import Change, FeedPosition, RegionDocument


@transaction.atomic
def withdraw_region(*, position: FeedPosition, document: RegionDocument) -> Change:
    """Remove what is served of this region, and put a tombstone in the feed.

    The position must be locked by this transaction.
    """
    position.last += 1
    position.save(update_fields=["last"])
    line = Change.objects.create(
        sequence=position.last,
        type=Change.Type.WITHDRAWN,
        kind=Change.REGION_FACTS,
        article=json.loads(bytes(document.full))["id"],
        language="",
        code=document.code,
        version=document.version,
    )
    drop_snapshots(position=position, languages=None, regions=[document.code])
    document.delete()
    return line
