"""Texts of one article in other languages."""

from typing import Any

from cms.content.models import ArticlePage
from tests.factories.articles import article


def translation(of: ArticlePage, language: str, **fields: Any) -> ArticlePage:
    """A draft of the same article in another language."""
    return article(
        language=language,
        **{"translation_key": of.translation_key, "title": f"{of.title} ({language})", **fields},
    )
