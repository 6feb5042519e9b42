"""Django's configuration of this app."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Articles, topics and word lists."""

    name = "cms.content"
    label = "content"

    def ready(self) -> None:
        """Listen to what editors save, check the blocks, and understand what is typed in the admin."""
        from cms.content import checks, signal_handlers, typed_fields  # noqa: F401, PLC0415 - models are ready only now

        typed_fields.understand_in_the_admin()
