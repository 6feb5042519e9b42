"""Tell a cache all that it was not told yet."""

from api.actions.purging.claim_purge import claim_purge
from api.actions.purging.record_purge import record_purge
from api.purging.caches import Cache
from api.purging.sending import tell


def purge_cache(*, cache: Cache) -> None:
    """Tell it until it has all, or does not take it.

    Nothing is locked while the cache takes its time. An order that is given twice does no harm.
    """
    while claimed := claim_purge(cache=cache.name):
        failures = (tell(cache, order) for order in claimed.orders)
        record_purge(cache=cache.name, claimed=claimed, failure=next(filter(None, failures), ""))
