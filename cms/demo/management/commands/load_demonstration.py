"""`manage.py load_demonstration`: loads it once; a second call leaves what was changed since."""

from collections.abc import Callable
from typing import Any, Final

from django.core.management import call_command
from django.core.management.base import BaseCommand

from cms.content.models import ArticlePage
from cms.demo.loading.accounts import Accounts, load_accounts
from cms.demo.loading.assigning import assign
from cms.demo.loading.bringing import change_article, load_article, load_regional_text
from cms.demo.loading.feedback import load_feedback
from cms.demo.loading.glossary import load_glossary
from cms.demo.loading.keys import load_key
from cms.demo.loading.proposing import propose
from cms.demo.loading.readers import load_experts, load_readers
from cms.demo.loading.regional import can_be_loaded
from cms.demo.loading.regions import load_regions
from cms.demo.loading.schools import load_schools
from cms.demo.loading.texts import load_topics, was_loaded
from cms.demo.loading.written import DemoText, read_texts

BEING_READ: Final = "in_round"  # of a text that experts read too


class Command(BaseCommand):
    """Loads accounts, panels, topics and texts; each text is brought to the state in its file."""

    help = "Load the demonstration, unless it is there already."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Load what is missing, one text at a time, so that an interrupted load can be resumed."""
        call_command("prepare_installation", stdout=self.stdout)
        self.stdout.write(f"  {load_regions()} regions, {load_schools()} schools")
        accounts = load_accounts()
        call_command("prepare_regions", stdout=self.stdout)
        load_key()
        load_readers()
        load_topics()
        load_glossary()
        articles = read_texts("articles")
        missing = [text for text in articles if not was_loaded(text, ArticlePage)]
        before = [text for text in missing if text.state != BEING_READ]
        self._load("article", before, load_article, accounts)
        regional = [text for text in read_texts("regional") if can_be_loaded(text)]
        self._load("text of a region, or story,", regional, load_regional_text, accounts)
        changed = [text.slug for text in articles if change_article(text, accounts)]
        self.stdout.write(f"  changed and read again: {', '.join(changed) or 'nothing'}")
        load_experts(accounts)
        self._load("article", [text for text in missing if text not in before], load_article, accounts)
        self.stdout.write(f"  {assign(accounts)} translations for the translator")
        self.stdout.write(f"  {propose(accounts)} proposals of regions")
        self.stdout.write(f"  what readers say of {load_feedback()} texts")
        new = missing or regional or changed
        self.stdout.write("The demonstration is loaded." if new else "The demonstration was there already.")

    def _load(
        self,
        label: str,
        texts: list[DemoText],
        load: Callable[[DemoText, Accounts], None],
        accounts: Accounts,
    ) -> None:
        for number, text in enumerate(texts, start=1):
            self.stdout.write(f"  {label} {number} of {len(texts)}: {text.slug} ({text.state})")
            load(text, accounts)
