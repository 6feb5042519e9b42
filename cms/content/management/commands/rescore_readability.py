"""`manage.py rescore_readability`: make all missing or outdated reports."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cms.content.actions.rescore_stale import rescore_stale
from cms.content.actions.score_article import score_article
from cms.content.models import ArticleReadability
from cms.content.text_pages import text_pages

BATCH = 100


class Command(BaseCommand):
    """Safe to run at any time, for example every night."""

    help = "Report again on articles whose report is missing or was made with older word lists."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the option to renew every report."""
        parser.add_argument("--all", action="store_true", help="also those whose report is up to date")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Renew the reports, batch by batch."""
        if options["all"]:
            ArticleReadability.objects.update(stale=True)
        stale = ArticleReadability.objects.filter(stale=True).count()
        while rescore_stale(at_most=BATCH):
            pass
        missing = text_pages().filter(readability=None).specific()
        for page in missing:
            score_article(page=page)
        self.stdout.write(f"Reports renewed: {stale}; made: {len(missing)}.")
