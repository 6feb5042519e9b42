"""Django's configuration of this app."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Articles, topics and word lists."""

    name = "cms.content"
    label = "content"

    def ready(self) -> None:
        """Listen to what editors save."""
        from cms.content import signal_handlers  # noqa: F401, PLC0415 - models are ready only now
