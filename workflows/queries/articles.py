"""Which page a text belongs to."""

from collections.abc import Iterable
from uuid import UUID

from cms.content.models import ArticlePage
from workflows.models import FrozenText

Key = tuple[UUID, str]


def article_of_text(text: FrozenText) -> ArticlePage | None:
    """Return the page a text was frozen from, or None when it is gone."""
    return ArticlePage.objects.filter(
        translation_key=text.article, locale__language_code=text.language
    ).first()


def articles_of_texts(texts: Iterable[FrozenText]) -> dict[Key, ArticlePage]:
    """Return the same for several texts, by article and language; one query."""
    pages = ArticlePage.objects.filter(translation_key__in={text.article for text in texts})
    return {
        (page.translation_key, page.locale.language_code): page for page in pages.select_related("locale")
    }
