"""Django's configuration of this app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The delivery side."""

    name = "api"

    def ready(self) -> None:
        """Listen to Wagtail, and check the settings of REST framework and of caches."""
        from api import signal_handlers  # noqa: F401, PLC0415 - models are ready only now
        from api.purging import configured  # noqa: F401, PLC0415 - registers its check on import
        from api.v1.http import unsupported  # noqa: F401, PLC0415 - registers its check on import
