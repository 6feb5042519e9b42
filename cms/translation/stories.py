"""The index pages of the national stories, one for each language."""

from collections.abc import Iterable

from django.db import transaction

from cms.content.models import ArticleIndexPage, StoryIndexPage

TITLE = "Verhalen van ouders en jongeren"


@transaction.atomic
def ensure_story_pages(*, trees: Iterable[ArticleIndexPage]) -> None:
    """Create the missing pages; all of them share one translation key, as the trees do."""
    for tree in trees:
        if StoryIndexPage.objects.filter(locale=tree.locale).exists():
            continue
        key = StoryIndexPage.objects.values_list("translation_key", flat=True).first()
        page = StoryIndexPage(
            title=TITLE, slug="verhalen", locale=tree.locale, **({"translation_key": key} if key else {})
        )
        tree.refresh_from_db()
        tree.add_child(instance=page)
