"""The loop of the worker that tells one cache what changed."""

import logging
import time
from typing import Final

from django.db import Error, close_old_connections, connection

from api.actions.purging.purge_cache import purge_cache
from api.purging.caches import Cache
from api.purging.configured import configured_caches

logger = logging.getLogger(__name__)
#: seconds: how often it looks
INTERVAL: Final = 1.0


class Purger:
    """One for each cache: one that hangs holds up neither sites, nor tasks, nor other caches."""

    def __init__(self, cache: Cache) -> None:
        self.running, self.cache = True, cache

    def run(self) -> None:
        """Tell until `running` is False."""
        while self.running:
            close_old_connections()
            try:
                purge_cache(cache=self.cache)
            except Error as error:
                logger.warning("The database does not answer (%s); cache %s waits.", error, self.cache.name)
                connection.close()
            time.sleep(INTERVAL)
        connection.close()


def purgers() -> list[Purger]:
    """Return a loop for each cache of this installation."""
    return [Purger(cache) for cache in configured_caches().values()]
