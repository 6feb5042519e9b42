"""Django's configuration of this app."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    """Languages and translations."""

    name = "cms.translation"
    label = "translation"

    def ready(self) -> None:
        """Connect the signal handlers, and register the check of the machine translation settings."""
        from cms.translation import signal_handlers  # noqa: F401, PLC0415 - models are ready only now
        from cms.translation.machine import checks  # noqa: F401, PLC0415 - registered on import
