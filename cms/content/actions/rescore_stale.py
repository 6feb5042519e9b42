"""Renew stale readability reports."""

import logging

from cms.content.actions.score_article import score_article
from cms.content.models import ArticleReadability
from cms.content.text_pages import text_pages
from cms.turns import in_turns

logger = logging.getLogger(__name__)


def rescore_stale(*, at_most: int, after: int = 0) -> int:
    """Renew some of the stale reports, each in its own transaction; return where to go on, 0 when at the end.

    One that fails stops no other: it stays stale, and the reason is in the log.
    """
    stale = ArticleReadability.objects.filter(stale=True, pk__gt=after).order_by("pk")
    rows = list(stale.values_list("pk", "page_id")[:at_most])
    for page in in_turns(text_pages().filter(pk__in=[page for _report, page in rows]).specific()):
        try:
            score_article(page=page)
        except Exception:
            logger.exception("No report on page %s could be made.", page.pk)
    return rows[-1][0] if len(rows) == at_most else 0
