"""When a worker was last alive."""

from django.db import models


class Heartbeat(models.Model):
    """A worker, by the id with which it claims tasks, and when it last said that it lives.

    It stands beside the tasks, not in them: a worker that only waits beats too, and a beat rewrites no task.
    """

    worker = models.CharField(max_length=64, primary_key=True)
    beat_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.worker} at {self.beat_at:%Y-%m-%d %H:%M:%S}"
