"""Django's configuration of this app."""

from django.apps import AppConfig


class WorkflowsConfig(AppConfig):
    """The validation side."""

    name = "workflows"

    def ready(self) -> None:
        """Refuse floors that are too low, guard every publication, and listen to Wagtail."""
        from workflows import gate, signal_handlers  # noqa: F401, PLC0415 - models are ready only now
        from workflows.models.members.floors import check_floors  # noqa: PLC0415 - models are ready only now

        check_floors()
        gate.install()
