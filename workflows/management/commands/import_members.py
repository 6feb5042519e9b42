"""Put the members of a list on a panel."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.actions.members.import_members import import_members
from workflows.models import Panel


class Command(BaseCommand):
    """Good rows are loaded, whatever the others are; loading again changes nothing."""

    help = "Loads members from a CSV or .xlsx file and says of each row what became of it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the panel and the file."""
        parser.add_argument("panel", help="The name or the primary key of the panel.")
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print the report. Raises CommandError when a row, or all, could not be loaded."""
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


def _panel(named: str) -> Panel:
    found = list(Panel.objects.filter(name=named))
    if not found and named.isdecimal():
        found = list(Panel.objects.filter(pk=int(named)))
    if len(found) != 1:
        names = ", ".join(f"{panel.pk} {panel.name}" for panel in Panel.objects.all())
        raise CommandError(f"{len(found)} panels are called {named}. There are: {names}.")
    return found[0]
