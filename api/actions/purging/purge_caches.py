"""Tell every cache what it was not told yet."""

from api.actions.purging.purge_cache import purge_cache
from api.purging.configured import configured_caches


def purge_caches() -> None:
    """Tell the caches of this installation, one after another."""
    for cache in configured_caches().values():
        purge_cache(cache=cache)
