"""`manage.py collect_interface`: brings locale/ up to date with the code, without system gettext."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cms.translation.interface.catalogues import (
    PLURALS,
    catalogue_path,
    missing,
    read_catalogue,
    up_to_date,
    write_catalogue,
)
from cms.translation.interface.extraction import strings_in


class Command(BaseCommand):
    """Translations are kept; what the code no longer says is dropped; what is new waits to be translated."""

    help = "Collect the strings of the interface into locale/."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Write each language's file and say how much is still to be translated."""
        strings = list(strings_in(settings.BASE_DIR))
        for language in PLURALS:
            path = catalogue_path(settings.BASE_DIR, language)
            catalog = up_to_date(strings, language, read_catalogue(path))
            write_catalogue(path, language, catalog)
            self.stdout.write(f"{language}: {len(catalog)} sentences, {len(missing(catalog))} to translate")
