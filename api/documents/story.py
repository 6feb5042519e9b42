"""A story as the API answers it."""

from typing import Any

from api.documents.article import render_article
from api.documents.facts import ArticleFacts


def render_story(facts: ArticleFacts) -> dict[str, Any]:
    """Return the story with its body: what an article has, and the articles that it belongs to."""
    shown = render_article(facts)
    del shown["stories"]
    return {**shown, "articles": facts.content.get("about", [])}
