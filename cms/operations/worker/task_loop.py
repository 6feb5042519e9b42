"""Run the tasks of one queue, whatever becomes of the database."""

import logging
import time
from typing import Final

from django.db import InterfaceError, OperationalError, connection
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cms.operations.actions.repeat_task import repeat_task
from cms.operations.actions.take_up_tasks import take_up_tasks

logger = logging.getLogger(__name__)
#: seconds: how often it looks for a task, and how long it waits for a database that does not answer
INTERVAL: Final = 1.0
PAUSE: Final = 2.0
#: a task that failed by these did nothing wrong: the database was locked, restarted or out of reach
OF_THE_DATABASE: Final = {
    f"{kind.__module__}.{kind.__qualname__}" for kind in (OperationalError, InterfaceError)
}


class TaskLoop(Worker):
    """The library's worker, which a database that is locked or away does not end.

    The library ends when it cannot begin its transaction or store an outcome. What it was busy with then is
    begun again here; so is a task that failed by the database, some times.
    """

    def __init__(self, queue: str, worker_id: str) -> None:
        super().__init__(
            queue_names=[queue],
            interval=INTERVAL,
            batch=False,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
            excluded_queue_names=[],
        )

    def run(self) -> None:
        """Run until `running` is False."""
        while self.running:
            try:
                take_up_tasks(left_by=self.worker_id)
                super().run()
            except (OperationalError, InterfaceError) as error:
                logger.warning("The database does not answer (%s); tasks wait.", error)
                connection.close()
                time.sleep(PAUSE)
        connection.close()

    def run_task(self, db_task_result: DBTaskResult) -> None:  # type: ignore[type-arg]  # its own signature
        """Run one task; let it be begun again when it failed by the database."""
        super().run_task(db_task_result)
        if db_task_result.exception_class_path in OF_THE_DATABASE:
            repeat_task(task=db_task_result.pk)
