"""Django's configuration of this app."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Articles, topics and word lists."""

    name = "cms.content"
    label = "content"

    def ready(self) -> None:
        """Listen to what editors save, check that all blocks can be rendered, and write spreadsheets."""
        from cms.content import checks, signal_handlers  # noqa: F401, PLC0415 - models are ready only now
        from cms.content.views import spreadsheets  # noqa: PLC0415 - as above

        spreadsheets.install()
