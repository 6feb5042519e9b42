"""Django's configuration of this app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The delivery side."""

    name = "api"

    def ready(self) -> None:
        """Listen to Wagtail."""
        from api import signal_handlers  # noqa: F401, PLC0415 - models are ready only now
