"""`manage.py collect_interface`: updates locale/ from the code, without system gettext."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cms.translation.interface.catalogues import (
    PLURALS,
    catalogue_path,
    read_catalogue,
    untranslated,
    updated_catalogue,
    write_catalogue,
)
from cms.translation.interface.extraction import strings_in


class Command(BaseCommand):
    """Keeps translations, drops strings that are no longer in the code, and adds new ones untranslated."""

    help = "Collect the strings of the interface into locale/."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Write each language's file and print how much is still to be translated."""
        strings = list(strings_in(settings.BASE_DIR))
        for language in PLURALS:
            path = catalogue_path(settings.BASE_DIR, language)
            catalog = updated_catalogue(strings, language, read_catalogue(path))
            write_catalogue(path, language, catalog)
            self.stdout.write(
                f"{language}: {len(catalog)} sentences, {len(untranslated(catalog))} to translate"
            )
