"""The promises of this installation."""

from django.conf import settings

from workflows.rules.promises import Promises


def promises() -> Promises:
    """Return what readers and parents are promised, by the settings."""
    return Promises.of(
        answers=settings.PANEL_RETENTION_DAYS,
        parents=settings.PANEL_PARENT_ANSWER_DAYS,
        backups=settings.PANEL_BACKUP_DAYS,
    )
