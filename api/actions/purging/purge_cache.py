"""Tell a cache all that it was not told yet."""

from datetime import datetime

from django.utils import timezone

from api.actions.purging.claim_purge import claim_purge
from api.actions.purging.record_purge import record_purge
from api.purging.caches import Cache
from api.purging.sending import tell
from api.queries.purging import REPEAT_AFTER


def purge_cache(*, cache: Cache) -> datetime | None:
    """Return when to come back: after a failure, or to repeat withdrawals; None when all is done.

    Nothing is locked while the cache takes its time. An order that is given twice does no harm.
    """
    row = None
    while claimed := claim_purge(cache=cache.name):
        failures = (tell(cache, order) for order in claimed.orders)
        row = record_purge(cache=cache.name, claimed=claimed, failure=next(filter(None, failures), ""))
    if row is None:
        return None
    if row.next_attempt_at:
        return row.next_attempt_at
    return timezone.now() + REPEAT_AFTER if row.repeated < row.purged else None
