"""Bring all documents in line with what may be public, whichever change was missed."""

import logging
from collections.abc import Iterator
from uuid import UUID

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.reconcile_document import Reconciliation, reconcile_document
from api.models import Document
from cms.content.text_pages import text_pages
from cms.regions.models import SupplementPage
from cms.turns import in_turns

logger = logging.getLogger(__name__)


def reconcile_documents() -> Iterator[tuple[UUID, str, Reconciliation]]:
    """Reconcile text by text, and yield what was done to each.

    Wagtail sends no signal when an alias of a live page is made or when rows are updated directly. Each text
    is a transaction of its own, so that editors can go on working meanwhile; one that fails stops no other.
    """
    texts = text_pages().not_type(SupplementPage)
    live = texts.live().values_list("translation_key", "locale__language_code")
    served = Document.objects.values_list("article", "language")
    for article, language in in_turns(sorted({*live, *served})):
        try:
            outcome = reconcile_document(article=article, language=language)
        except Exception:
            logger.exception("Text %s (%s) could not be brought in line.", article, language)
            outcome = Reconciliation.FAILED
        yield article, language, outcome
    supplements = SupplementPage.objects.live().values_list("article", "locale__language_code")
    for article, language in in_turns(sorted(set(supplements))):
        try:
            merge_regions(article=article, language=language)
        except Exception:
            logger.exception("What regions add to %s (%s) could not be merged.", article, language)
            yield article, language, Reconciliation.FAILED
