"""Django's configuration of this app."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    """Languages and translations."""

    name = "cms.translation"
    label = "translation"

    def ready(self) -> None:
        """Check the settings of machine translation when the server starts."""
        from cms.translation.machine import checks  # noqa: F401, PLC0415 - registered on import, once apps are there
