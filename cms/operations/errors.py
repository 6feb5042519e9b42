"""What can go wrong with processes."""


class WorkerEndedError(Exception):
    """The worker ended while it ran a task, every time."""
