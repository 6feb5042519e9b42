"""`manage.py rescore_readability`: make all missing or outdated reports."""

import logging
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.content.actions.rescore_stale import rescore_stale
from cms.content.actions.score_article import score_article
from cms.content.models import ArticleReadability
from cms.content.text_pages import text_pages

BATCH = 100
logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Safe to run at any time, for example every night, and again when it was broken off."""

    help = "Report again on articles whose report is missing or was made with older word lists."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the option to renew every report."""
        parser.add_argument("--all", action="store_true", help="also those whose report is up to date")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Renew the reports, batch by batch. Raises CommandError when some could not be made."""
        if options["all"]:
            ArticleReadability.objects.update(stale=True)
        outdated = ArticleReadability.objects.filter(stale=True)
        total, after = outdated.count(), 0
        while after := rescore_stale(at_most=BATCH, after=after):
            self.stdout.write(f"  {total - outdated.count()} of {total}")
        failed = outdated.count()
        missing = list(text_pages().filter(readability=None).values_list("pk", flat=True))
        made = sum(self._made(page, number, len(missing)) for number, page in enumerate(missing, start=1))
        self.stdout.write(f"Reports renewed: {total - failed}; made: {made}.")
        failed += len(missing) - made
        if failed:
            raise CommandError(f"{failed} reports could not be made; the others are. See the log.")

    def _made(self, key: int, number: int, total: int) -> bool:
        if number % BATCH == 0:
            self.stdout.write(f"  {number} of {total}")
        try:
            score_article(page=text_pages().specific().get(pk=key))
        except Exception:
            logger.exception("No report on page %s could be made.", key)
            return False
        return True
