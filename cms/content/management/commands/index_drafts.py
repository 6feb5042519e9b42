"""`manage.py index_drafts`: make anew by what drafts are listed and found in the admin."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.content.actions.forget_words import forget_words
from cms.content.actions.index_draft import index_draft
from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from cms.turns import in_turns

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Safe to run at any time, for example every night, and again when it was broken off."""

    help = "Index every draft again, and forget the words that no draft has any more."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Index one text after the other. Raises CommandError when some could not be indexed."""
        done = [_indexed(page) for page in in_turns(text_pages().order_by("pk").specific())]
        self.stdout.write(f"Drafts indexed: {sum(done)}; words forgotten: {forget_words()}.")
        if failed := done.count(False):
            raise CommandError(f"{failed} drafts could not be indexed; the others are. See the log.")


def _indexed(page: TextPage) -> bool:
    try:
        index_draft(draft=page.get_latest_revision_as_object())
    except Exception:
        logger.exception("The draft of page %s could not be indexed.", page.pk)
        return False
    return True
