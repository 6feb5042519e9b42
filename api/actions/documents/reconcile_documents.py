"""Bring all documents in line with what may be public, whichever change was missed."""

from collections.abc import Iterator
from uuid import UUID

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.reconcile_document import Reconciliation, reconcile_document
from api.models import Document
from cms.batch import each
from cms.content.text_pages import text_pages
from cms.regions.models import SupplementPage

#: its id and its language
Text = tuple[UUID, str]


def reconcile_documents() -> Iterator[tuple[UUID, str, Reconciliation]]:
    """Reconcile text by text, and yield what was done to each.

    Wagtail sends no signal when an alias of a live page is made or when rows are updated directly. Each text
    is a transaction of its own, so that editors can go on working meanwhile; one that fails stops no other.
    """
    texts = text_pages().not_type(SupplementPage)
    live = texts.live().values_list("translation_key", "locale__language_code")
    served = Document.objects.values_list("article", "language")
    for text, outcome, _error in each(sorted({*live, *served}), _reconcile, what="Text"):
        yield *text, outcome or Reconciliation.FAILED
    supplements = SupplementPage.objects.live().values_list("article", "locale__language_code")
    for text, _merged, error in each(sorted(set(supplements)), _merge, what="What regions add to"):
        if error:
            yield *text, Reconciliation.FAILED


def _reconcile(text: Text) -> Reconciliation:
    return reconcile_document(article=text[0], language=text[1])


def _merge(text: Text) -> list[Document]:
    return merge_regions(article=text[0], language=text[1])
