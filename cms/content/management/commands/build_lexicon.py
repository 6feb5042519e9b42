"""`manage.py build_lexicon`: rebuild the lexicon of the readability library."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.readability.lexicon import SHIPPED


class Command(BaseCommand):
    """A thin command: the work is done in `cms.readability.building`."""

    help = "Build cms/readability/data/lexicon.sqlite3 from its source packages (takes minutes)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the output file, for a comparison with the shipped lexicon."""
        parser.add_argument("--output", type=Path, default=SHIPPED)

    def handle(self, *_args: Any, output: Path, **_options: Any) -> None:
        """Build the lexicon and print its size."""
        from cms.readability.building import build_lexicon  # noqa: PLC0415  needs the group "lexicon"

        try:
            size = build_lexicon(output)
        except ModuleNotFoundError as error:  # PackageNotFoundError is one too
            raise CommandError(
                f"Het pakket ‘{error.name}’ ontbreekt. Installeer eerst de groep ‘lexicon’: "
                "uv sync --group lexicon"
            ) from error
        self.stdout.write(f"{output}: {size / 1_000_000:.1f} MB")
