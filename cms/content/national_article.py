"""The national article to which a region adds a supplement."""

from uuid import UUID

from cms.content.models import ArticlePage
from cms.content.rendering import render_body
from cms.content.rendering.rich_text import plain_text


def national_article(key: UUID, language: str) -> ArticlePage | None:
    """Return the national article in one language; None when there is none, or only a region's own."""
    pages = ArticlePage.objects.filter(translation_key=key, locale__language_code=language)
    return next((page for page in pages if not page.own_region), None)


def sections_of(key: UUID, language: str) -> list[tuple[str, str]]:
    """Return the id and the plain text of each block of the page, in order."""
    page = national_article(key, language)
    if page is None:
        return []
    stream = page.body.stream_block.get_prep_value(page.body)
    return [(block["id"], plain_text(block["html"])) for block in render_body({"body": stream})]
