"""`manage.py purge_caches`: for what the background worker missed, or where there is none."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.actions.purging.purge_caches import purge_caches
from api.purging.configured import configured_caches
from api.queries.purging import late_caches


class Command(BaseCommand):
    """Tell every cache what it was not told yet, in this process."""

    help = "Tells the caches in CACHES_TO_PURGE of changes. Safe to run beside the background worker."

    def handle(self, **_options: Any) -> None:
        """Tell, and report. Raises CommandError for caches that have not taken it for a minute or more."""
        purge_caches()
        caches = configured_caches()
        self.stdout.write(f"Caches: {len(caches)}.")
        if late := late_caches(caches):
            told = " ".join(f"{row.name}: {row.detail}" for row in late)
            raise CommandError(f"Not told yet; they are tried again. {told}")
