"""Which processes are alive."""

from cms.operations.models.heartbeat import Heartbeat

__all__ = ["Heartbeat"]
