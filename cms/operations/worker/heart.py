"""Say that the loops of this process live, and free what others left that do not."""

import logging
from collections.abc import Callable, Collection
from threading import Event

from django.db import Error, close_old_connections, connection

from cms.operations.actions.record_heartbeat import record_heartbeat
from cms.operations.actions.take_up_tasks import take_up_tasks
from cms.operations.liveness import BEAT

logger = logging.getLogger(__name__)


class Heart:
    """Beats for the workers that live, until it is told to stop."""

    def __init__(self, living: Callable[[], Collection[str]], stopping: Event) -> None:
        self.living, self.stopping = living, stopping

    def run(self) -> None:
        """Beat at once, and go on."""
        self.beat()
        while not self.stopping.wait(BEAT.total_seconds()):
            self.beat()
        connection.close()

    def beat(self) -> None:
        """Beat once; a database that takes no writes is tried again at the next beat."""
        close_old_connections()
        try:
            if record_heartbeat(workers=self.living()):
                take_up_tasks()
        except Error as error:
            logger.warning("No sign of life could be written: %s", error)
            connection.close()
