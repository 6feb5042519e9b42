"""`manage.py load_demonstration`: once; a second call keeps what was done since."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from cms.content.models import ArticleIndexPage, ArticlePage
from cms.demo.loading.accounts import load_accounts
from cms.demo.loading.feedback import load_feedback
from cms.demo.loading.glossary import load_glossary
from cms.demo.loading.readers import load_readers
from cms.demo.loading.reading import check, read_and_approve, read_and_send_back, submit
from cms.demo.loading.regions import load_regions
from cms.demo.loading.texts import WrittenArticle, load_draft, load_topics, written_articles
from cms.demo.loading.translating import translate
from cms.users.models import User


class Command(BaseCommand):
    """Accounts, panels, topics and articles; each article is brought as far as its state says."""

    help = "Load the demonstration, unless it is there already."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Load what is missing, one article at a time, so that a broken-off load goes on where it was."""
        call_command("prepare_installation", stdout=self.stdout)
        self.stdout.write(f"  {load_regions()} regions")
        accounts = load_accounts()
        load_readers()
        call_command("prepare_regions", stdout=self.stdout)
        load_topics()
        load_glossary()
        tree = ArticleIndexPage.objects.get(locale__language_code="nl")
        missing = [
            text for text in written_articles() if not tree.get_children().filter(slug=text.slug).exists()
        ]
        for number, written in enumerate(missing, start=1):
            self.stdout.write(f"  article {number} of {len(missing)}: {written.slug} ({written.state})")
            self._load(written, tree, accounts)
        self.stdout.write(f"  what readers say of {load_feedback()} texts")
        self.stdout.write(
            "The demonstration is loaded." if missing else "The demonstration was there already."
        )

    @transaction.atomic
    def _load(self, written: WrittenArticle, tree: ArticleIndexPage, accounts: dict[str, User]) -> None:
        editor, chief = accounts["redacteur"], accounts["eindredacteur"]
        page = load_draft(written, tree=tree, by=editor)
        if written.state == "draft":
            return
        submit(page, by=editor)
        check(page, by=chief)
        if written.state == "sent_back":
            read_and_send_back(page, written.remarks, written.own_words)
        elif written.state == "published":
            read_and_approve(page)
            self._translations(ArticlePage.objects.get(pk=page.pk), written, editor, chief)

    def _translations(self, page: ArticlePage, written: WrittenArticle, editor: User, chief: User) -> None:
        for language in [language for language in written.texts if language != page.locale.language_code]:
            translation = translate(page, written, language, by=editor)
            check(translation, by=chief)
            read_and_approve(translation)
