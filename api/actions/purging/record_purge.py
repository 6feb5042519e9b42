"""Record how a cache took what it was told."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from api.actions.purging.claim_purge import ClaimedPurge
from api.models import CachePurge

#: seconds until it is tried again: soon at first, and never given up
DELAYS: Final = (2, 5, 15, 30, 60)


@transaction.atomic
def record_purge(*, cache: str, claimed: ClaimedPurge, failure: str) -> None:
    """Record this attempt. With a failure the place stays, and all of it is told again."""
    row = CachePurge.objects.select_for_update().get(pk=cache)
    now = timezone.now()
    row.claimed_until, row.detail = None, failure[:200]
    if failure:
        row.next_attempt_at = now + timedelta(seconds=DELAYS[min(row.tried, len(DELAYS) - 1)])
        row.tried, row.failing_since = min(row.tried + 1, 32_000), row.failing_since or now
    else:
        row.purged, row.repeated = claimed.purged, claimed.repeated
        row.next_attempt_at = row.failing_since = None
        row.tried = 0
    row.save()
