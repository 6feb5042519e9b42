"""Import a list of members into a panel."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser, no_translations

from workflows.actions.members.import_members import import_members
from workflows.models import Panel


class Command(BaseCommand):
    """Valid rows are imported, whatever the others are; importing again changes nothing."""

    help = "Imports members from a CSV or .xlsx file and prints the result of each row."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the panel and the file."""
        parser.add_argument("panel", help="The name or the primary key of the panel.")
        parser.add_argument("file", type=Path)

    @no_translations  # all of it is in English, as of every command
    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print the report. Raises CommandError when not every row could be imported."""
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror}.") from error
        report = import_members(panel=_panel(options["panel"]), content=content, by=None)
        for row in report.rows:
            self.stdout.write(str(row))
        for problem in report.problems:
            self.stderr.write(problem)
        self.stdout.write(", ".join(f"{count} {result}" for result, count in report.counts.items()))
        if report.problems or report.counts["refused"]:
            raise CommandError("Not everything was loaded.")


def _panel(name_or_pk: str) -> Panel:
    panels = list(Panel.objects.filter(name=name_or_pk))
    if not panels and name_or_pk.isdecimal():
        panels = list(Panel.objects.filter(pk=int(name_or_pk)))
    if len(panels) != 1:
        names = ", ".join(f"{panel.pk} {panel.name}" for panel in Panel.objects.all())
        raise CommandError(f"{len(panels)} panels are called {name_or_pk}. There are: {names}.")
    return panels[0]
