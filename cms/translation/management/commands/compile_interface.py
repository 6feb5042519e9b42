"""`manage.py compile_interface`: compiles the .mo files in locale/, without system gettext."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Leaves out fuzzy translations: users never see a guess."""

    help = "Compile the translations of the interface."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Compile each language's file."""
        for path in sorted(Path(folder) for folder in settings.LOCALE_PATHS):
            for source in sorted(path.glob("*/LC_MESSAGES/django.po")):
                with source.open("rb") as file:
                    catalog = read_po(file)
                with source.with_suffix(".mo").open("wb") as compiled:
                    write_mo(compiled, catalog)
                self.stdout.write(f"{source.parent.parent.name}: {len(catalog)} sentences")
