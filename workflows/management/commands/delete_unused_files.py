"""Deletes frozen files that no text and no evidence needs any more."""

from argparse import ArgumentParser
from typing import Any

from django.core.files.storage import storages
from django.core.management.base import BaseCommand

from workflows.actions.files.delete_unused_file import delete_unused_file
from workflows.actions.recordings.forget_old_voices import forget_old_voices
from workflows.queries.files.unused import stray_paths, unused_files


class Command(BaseCommand):
    """Run it every night. What is younger than a day stays."""

    help = "Delete the bytes of files that belong to no frozen text, and what an interrupted freezing left."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add --dry-run."""
        parser.add_argument("--dry-run", action="store_true", help="say what would be deleted")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Delete, and say what."""
        if not options["dry_run"]:
            self.stdout.write(f"{forget_old_voices()} voices of words that changed.")
        files = list(unused_files())
        kept = 0
        for file in files:
            self.stdout.write(f"{file.path} ({file.size} bytes)")
            if not options["dry_run"]:
                kept += not delete_unused_file(file=file)
        strays = list(stray_paths())
        for path in strays:
            self.stdout.write(path)
            if not options["dry_run"]:
                storages["frozen"].delete(path)
        done = "would be deleted" if options["dry_run"] else "deleted"
        self.stdout.write(f"{len(files) + len(strays) - kept} {done}.")
