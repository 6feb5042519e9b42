"""`manage.py index_drafts`: make anew by what drafts are listed and found in the admin."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.content.actions.forget_words import forget_words
from cms.content.actions.index_draft import index_draft
from cms.content.text_pages import text_pages
from cms.turns import in_turns


class Command(BaseCommand):
    """Safe to run at any time, for example every night, and again when it was broken off."""

    help = "Index every draft again, and forget the words that no draft has any more."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Index one text after the other, each in its own transaction."""
        count = 0
        for page in in_turns(text_pages().order_by("pk").specific()):
            index_draft(draft=page.get_latest_revision_as_object())
            count += 1
        self.stdout.write(f"Drafts indexed: {count}; words forgotten: {forget_words()}.")
