"""`manage.py make_snapshots`: what the background worker missed, or where there is none."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.actions.snapshots.forget_lost_snapshots import forget_lost_snapshots
from api.actions.snapshots.forget_stray_bytes import forget_stray_bytes
from api.copies.keeping import make_due_snapshots


class Command(BaseCommand):
    """Make the files of all texts, for each region and language where something is new."""

    help = "Makes the snapshots that are due. Safe to run beside the background worker."

    def handle(self, **_options: Any) -> None:
        """Make them, lost ones too, and report how many. What an end by force left behind is deleted.

        Raises CommandError when some could not be made.
        """
        forget_lost_snapshots()
        forget_stray_bytes()
        made, failed, _all = make_due_snapshots()
        self.stdout.write(f"Snapshots made: {made}.")
        if failed:
            raise CommandError(f"{failed} could not be made; the log says why. The others were made.")
