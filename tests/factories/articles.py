"""Articles, as drafts unless a test publishes them."""

from itertools import count
from typing import Any

from wagtail.models import Locale, Page

from cms.content.models import ArticleIndexPage, ArticlePage

_numbers = count(1)
SENTENCES = (
    "Elke school moet een plek zoeken voor uw kind.",
    "De school mag uw kind niet zomaar weigeren.",
    "Praat eerst met de leraar van uw kind.",
)


def locale(language: str = "nl") -> Locale:
    """The locale of a language, made when it is not there."""
    return Locale.objects.get_or_create(language_code=language)[0]


def article_index(language: str = "nl") -> ArticleIndexPage:
    """The tree of a language."""
    found = ArticleIndexPage.objects.filter(locale=locale(language)).first()
    if found:
        return found
    locale()  # a page needs the source language, which a test with its own transactions may have lost
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    page = ArticleIndexPage(
        title=f"Artikelen {language}", slug=f"artikelen-{language}", locale=locale(language)
    )
    return root.add_child(instance=page)


def body(*texts: str) -> list[dict[str, Any]]:
    """A body of one heading and a paragraph for each text, with steady ids."""
    heading = {"type": "heading", "id": "00000000-0000-4000-8000-000000000000", "value": "Wat betekent dit?"}
    paragraphs = [
        {"type": "paragraph", "id": f"00000000-0000-4000-8000-{number:012d}", "value": f"<p>{text}</p>"}
        for number, text in enumerate(texts or SENTENCES, start=1)
    ]
    return [heading, *paragraphs]


def article(*, language: str = "nl", **fields: Any) -> ArticlePage:
    """A draft with one revision."""
    number = next(_numbers)
    values = {
        "title": f"Zorgplicht {number}",
        "slug": f"zorgplicht-{number}",
        "summary": "Wat de school moet doen voor uw kind.",
        "body": body(),
        "audience": ["parents"],
        "sectors": ["po"],
        "locale": locale(language),
        "live": False,
        **fields,
    }
    page: ArticlePage = article_index(language).add_child(instance=ArticlePage(**values))
    page.save_revision()
    return page
