"""Django's configuration of this app."""

from django.apps import AppConfig


class WorkflowsConfig(AppConfig):
    """The validation side."""

    name = "workflows"

    def ready(self) -> None:
        """Guard every publication, listen to Wagtail, and say what may be kept of versions."""
        from workflows import gate, signal_handlers, versions  # noqa: F401, PLC0415 - models are ready only now

        gate.install()
        versions.register()
