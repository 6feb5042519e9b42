"""Erase one person."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.actions.members.erase_person import erase_person


class Command(BaseCommand):
    """On every panel, and as a parent who has not answered yet."""

    help = "Erases all that is stored of the person with this e-mail address, answers included."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the e-mail address."""
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print how much was erased. Raises CommandError when nobody has this e-mail address."""
        erased = erase_person(email=options["email"], by=None)
        if not erased:
            raise CommandError("Nothing is kept of a person with this e-mail address.")
        self.stdout.write(f"{erased} erased.")
