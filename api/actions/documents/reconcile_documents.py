"""Bring all documents in line with what may be public, whichever change was missed."""

from collections.abc import Iterator
from uuid import UUID

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.reconcile_document import Reconciliation, reconcile_document
from api.models import Document
from cms.content.text_pages import text_pages
from cms.regions.models import SupplementPage


def reconcile_documents() -> Iterator[tuple[UUID, str, Reconciliation]]:
    """Reconcile text by text, and yield what was done to each.

    Wagtail sends no signal when an alias of a live page is made or when rows are updated directly. Each text
    is a transaction of its own, so that editors can go on working meanwhile.
    """
    texts = text_pages().not_type(SupplementPage)
    live = texts.live().values_list("translation_key", "locale__language_code")
    served = Document.objects.values_list("article", "language")
    for article, language in sorted({*live, *served}):
        yield article, language, reconcile_document(article=article, language=language)
    supplements = SupplementPage.objects.live().values_list("article", "locale__language_code")
    for article, language in sorted(set(supplements)):
        merge_regions(article=article, language=language)
