"""The worker: one process that runs tasks, sends messages to sites and says that it lives."""
