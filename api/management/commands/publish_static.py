"""`manage.py publish_static --to <folder or storage>`."""

from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from api.copies.keeping import make_due_snapshots
from api.copies.mirror.publishing import MirrorTakenError, publish_static


class Command(BaseCommand):
    """Write what the API serves as files that any web server can give."""

    help = "Writes what the API serves to a folder or a storage: only what differs, withdrawals first."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add where to."""
        parser.add_argument("--to", required=True, help="a folder, or the name of a storage of the settings")

    def handle(self, *_args: Any, to: str, **_options: Any) -> None:
        """Write, and report. Raises CommandError when not everything is there."""
        _made, failed, _all = make_due_snapshots()
        try:
            run = publish_static(to)
        except MirrorTakenError as error:
            raise CommandError(
                "Another process is writing there, and goes on. Nothing is to be done."
            ) from error
        except (OSError, BotoCoreError, ClientError) as error:
            raise CommandError(
                f"Not all was written: {error}. What is there is whole, and stays. Mend that and run this "
                "again: it goes on where it stopped."
            ) from error
        self.stdout.write(f"Written: {run.written}. Removed: {run.removed}.")
        if failed:
            raise CommandError(f"{failed} snapshots could not be made; the log says why. All else is there.")
