"""`manage.py set_aside_older_data`: renames the data of an older demonstration."""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone


class Command(BaseCommand):
    """Before version 1.0 each app has one migration, regenerated when a model changes."""

    help = "Rename the folder of the demonstration when an older version made it; nothing is deleted."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Rename the folder, and report it, when its database has migrations unknown to this version."""
        data: Path = settings.DATA_DIR
        database = Path(connection.settings_dict["NAME"])
        if connection.vendor != "sqlite" or database.parent != data or not database.exists():
            return
        if not _is_older():
            return
        connection.close()
        renamed = free_name(data, timezone.localdate())
        data.rename(renamed)
        data.mkdir()
        self.stdout.write(
            f"An older version made the data in {data.name}. "
            f"It is kept as {renamed.name}; a new demonstration begins."
        )


def free_name(data: Path, today: date) -> Path:
    """Return an unused path beside the folder: `.data-2026-11-29`, then `.data-2026-11-29-2`, …"""
    first = data.with_name(f"{data.name}-{today.isoformat()}")
    names = [first, *(first.with_name(f"{first.name}-{count}") for count in range(2, 1000))]
    return next(name for name in names if not name.exists())


def _is_older() -> bool:
    loader = MigrationLoader(connection)
    return not set(loader.applied_migrations) <= set(loader.disk_migrations)
