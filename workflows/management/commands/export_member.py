"""Export what is stored of one person."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.serializers.json import DjangoJSONEncoder

from workflows.actions.members.export_person import export_person


class Command(BaseCommand):
    """Prints JSON, for the person who asked for it."""

    help = "Prints, as JSON, all that is stored of the person with this e-mail address."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the e-mail address."""
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print it. Raises CommandError when nobody has this e-mail address."""
        stored = export_person(email=options["email"], by=None)
        if not stored["member"] and not stored["parent"]:
            raise CommandError("Nothing is kept of a person with this e-mail address.")
        self.stdout.write(json.dumps(stored, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
