"""Django's configuration of this app: it holds no table, and guards those in which Wagtail keeps the log."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class AuditConfig(AppConfig):
    """The one log."""

    name = "cms.audit"
    label = "audit"

    def ready(self) -> None:
        """Have the guard put up after every `migrate`, and taken down before one that changes the log."""
        from cms.audit.guard import put_up, step_aside  # noqa: PLC0415 - the apps are ready now

        pre_migrate.connect(step_aside, dispatch_uid="cms.audit")
        post_migrate.connect(put_up, dispatch_uid="cms.audit")
