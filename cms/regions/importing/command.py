"""What the commands `import_regions`, `import_postcodes` and `import_schools` share and print."""

from pathlib import Path
from typing import Any, Protocol

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext

from cms.regions.importing.report import LoadReport, Progress
from cms.tables.errors import UnreadableTableError

SHOWN = 20
VERBOSE = 2


class Importer(Protocol):
    """One of the import actions."""

    def __call__(
        self, *, file: Path, all_or_nothing: bool, remove_missing: bool, progress: Progress
    ) -> LoadReport:
        """Load the file, and return what differed."""


class ImportCommand(BaseCommand):
    """Loads a file; loading it again changes nothing."""

    importer: Importer
    called: str

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the file."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--all-or-nothing", action="store_true", help="Change nothing when a row is wrong."
        )
        parser.add_argument(
            "--remove-missing",
            action="store_true",
            help="Remove what is kept but not in the file (a region is set to “ended”).",
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Load the file and write what differed. Raises CommandError when the file or a row is wrong."""
        self.stdout.write(f"Reading {options['file']} …")
        try:
            report = type(self).importer(
                file=options["file"],
                all_or_nothing=options["all_or_nothing"],
                remove_missing=options["remove_missing"],
                progress=lambda done, total: self.stdout.write(f"  {done} of {total}"),
            )
        except UnreadableTableError as problem:
            raise CommandError(gettext(problem.message) % problem.params) from problem
        self._write(report, everything=options["verbosity"] >= VERBOSE)
        if report.refused:
            rest = "The good rows are loaded." if report.stored else "Nothing was changed."
            raise CommandError(f"{len(report.refused)} rows could not be loaded. {rest}")

    def _write(self, report: LoadReport, *, everything: bool) -> None:
        most = None if everything else SHOWN
        for note in report.notes[:most]:
            self.stdout.write(f"  line {note.line}: {note}")
        self._rest(len(report.notes), most, "notes")
        for change in report.changed[:most]:
            fields = "; ".join(f"{name}: {_shown(old)} → {_shown(new)}" for name, old, new in change.fields)
            self.stdout.write(f"  changed {change.key}: {fields}")
        self._rest(len(report.changed), most, "changes")
        for key in report.missing[:most]:
            self.stdout.write(f"  not in the file: {key}")
        self._rest(len(report.missing), most, "that are not in the file")
        for problem in report.refused:
            self.stderr.write(f"  line {problem.line}: {problem}")
        self.stdout.write(
            f"{report.rows} rows. {self.called}: {len(report.new)} new, {len(report.changed)} changed, "
            f"{report.unchanged} as they were, "
            f"{len(report.missing)} not in the file ({report.removed} removed), "
            f"{len(report.refused)} rows refused."
        )
        if report.no_changes:
            self.stdout.write("No changes.")

    def _rest(self, number: int, most: int | None, what: str) -> None:
        if most is not None and number > most:
            self.stdout.write(f"  … and {number - most} more {what}; --verbosity 2 shows them all.")


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "–")
