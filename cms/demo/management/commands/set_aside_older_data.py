"""`manage.py set_aside_older_data`: renames the data of an older demonstration."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

STAMP = "migrations.sha256"  # beside the database: which migrations made it


class Command(BaseCommand):
    """Before version 1.0 each app has one migration, made anew when a model changes: data is left behind."""

    help = "Rename the folder of the demonstration when an older version made it; nothing is deleted."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Rename the folder, and report it; stamp the one that `migrate` is about to use."""
        data: Path = settings.DATA_DIR
        database = Path(settings.DATABASES["default"]["NAME"])
        if database.parent != data:  # another server, which is not ours to rename
            return
        renamed = set_aside(database, fingerprint(own_migrations()), timezone.localdate())
        if renamed:
            self.stdout.write(
                f"An older version made the data in {data.name}. "
                f"It is kept as {renamed.name}; a new demonstration begins."
            )


def set_aside(database: Path, made_by: str, today: date) -> Path | None:
    """Stamp the folder of the database with the migrations that make it.

    Return the new name of the folder when other migrations made what is in it: a new folder begins then.
    """
    data, stamp, renamed = database.parent, database.with_name(STAMP), None
    stamped = stamp.read_text(encoding="ascii") if stamp.exists() else ""
    if database.exists() and stamped != made_by:
        renamed = free_name(data, today)
        data.rename(renamed)
    data.mkdir(exist_ok=True)
    stamp.write_text(made_by, encoding="ascii")
    return renamed


def free_name(data: Path, today: date) -> Path:
    """Return an unused path beside the folder: `.data-2026-11-29`, then `.data-2026-11-29-2`, …"""
    first = data.with_name(f"{data.name}-{today.isoformat()}")
    names = [first, *(first.with_name(f"{first.name}-{count}") for count in range(2, 1000))]
    return next(name for name in names if not name.exists())


def own_migrations() -> list[Path]:
    """Return the migrations of our own apps, in a fixed order."""
    installed = [Path(app.path) for app in apps.get_app_configs()]
    own = [path for path in installed if path.is_relative_to(settings.BASE_DIR) and ".venv" not in path.parts]
    return sorted(file for path in own for file in path.glob("migrations/*.py"))


def fingerprint(migrations: list[Path]) -> str:
    """Return the SHA-256 of what these files do; comments, such as the day one was made, do not count."""
    digest = hashlib.sha256()
    for path in migrations:
        lines = path.read_text(encoding="utf-8").splitlines()
        digest.update("\n".join(line for line in lines if not line.startswith("#")).encode())
    return digest.hexdigest()
