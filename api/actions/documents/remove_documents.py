"""Remove documents from the API."""

from collections.abc import Sequence

from django.db import transaction

from api.actions.documents.explain_terms import explain_terms
from api.actions.documents.index_documents import index_documents
from api.actions.documents.record_changes import record_changes
from api.actions.documents.refresh_links import refresh_links
from api.actions.snapshots.drop_snapshots import drop_snapshots
from api.models import Change, Document, DocumentTerm, FeedPosition, FormerSlug


@transaction.atomic(savepoint=False)
def remove_documents(*, position: FeedPosition, documents: Sequence[Document]) -> None:
    """Put a tombstone for each in the feed, and forget what the documents showed.

    They are documents of one text; what links to it follows.
    """
    record_changes(position=position, documents=documents, type=Change.Type.WITHDRAWN)
    _drop_snapshots(position, documents)
    index_documents(shown=[(document, None) for document in documents])
    for document in documents:
        if not document.region:  # the glossary is national
            explain_terms(document=document, terms=[])
    Document.objects.filter(pk__in=[document.pk for document in documents]).delete()
    FormerSlug.objects.keep(documents)
    for article in {document.article for document in documents}:
        refresh_links(position=position, article=article)


def _drop_snapshots(position: FeedPosition, documents: Sequence[Document]) -> None:
    # an explanation may be in another language than the text in which readers approved it
    terms = DocumentTerm.objects.filter(document__in=documents, in_glossary=True)
    languages = {document.language for document in documents} | set(terms.values_list("language", flat=True))
    regions = {document.region for document in documents}
    drop_snapshots(position=position, languages=languages, regions=regions)
