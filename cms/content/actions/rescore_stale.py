"""Renew stale readability reports."""

from cms.content.actions.score_article import score_article
from cms.content.models import ArticleReadability
from cms.content.text_pages import text_pages


def rescore_stale(*, at_most: int) -> int:
    """Renew some of the stale reports, each in its own transaction; return how many are left."""
    stale = ArticleReadability.objects.filter(stale=True).order_by("pk")
    pages = text_pages().filter(pk__in=list(stale.values_list("page_id", flat=True)[:at_most]))
    for page in pages.specific():
        score_article(page=page)
    return stale.count()
