"""Look whether links of public texts still work. Meant for a timer, every hour."""

from typing import Any, Final

from django.core.management.base import BaseCommand, CommandParser

from cms.links.actions.note_links import note_links
from cms.links.rule import LinkState
from cms.links.visiting import visit_due_links
from workflows.queries.approvals.on_no_site import pages_on_sites

AT_MOST: Final = 300


class Command(BaseCommand):
    """Prints how many links are new, and in which states those that it visited are."""

    help = (
        "Notes the links of what sites show, and visits those that are due: each about once a week, and "
        "daily while it fails. It takes 20 minutes at most; what is left is for the next run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Let a first run take fewer or more."""
        parser.add_argument("--at-most", type=int, default=AT_MOST, help="how many links to visit")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Note, visit, and print the numbers."""
        new = note_links(pages=pages_on_sites())
        states = visit_due_links(at_most=options["at_most"])
        found = ", ".join(f"{states[state]} {state}" for state in LinkState if states[state])
        self.stdout.write(f"{new} new links; {states.total()} visited{': ' if found else ''}{found}.")
