"""The page a text belongs to."""

from collections.abc import Iterable
from uuid import UUID

from wagtail.models import Page

from cms.content.models import TextPage
from cms.content.text_pages import text_page, text_pages
from workflows.models import FrozenText

Key = tuple[UUID, str]


def article_of_text(text: FrozenText) -> TextPage | None:
    """Return the page a text was frozen from, or None when it is gone."""
    page: TextPage | None = text_page(text.article, text.language)
    return page


def articles_of_texts(texts: Iterable[FrozenText]) -> dict[Key, Page]:
    """Return the same for several texts, by article and language; one query."""
    pages = text_pages().filter(translation_key__in={text.article for text in texts})
    return {
        (page.translation_key, page.locale.language_code): page for page in pages.select_related("locale")
    }
