"""Take one document out of the API."""

from django.db import transaction

from api.actions.explain_terms import explain_terms
from api.actions.index_document import index_document
from api.actions.record_change import record_change
from api.models import Change, Document, FeedPosition


@transaction.atomic
def remove_document(*, position: FeedPosition, document: Document) -> None:
    """Put a tombstone in the feed, and forget what the document showed."""
    record_change(position=position, document=document, type=Change.Type.WITHDRAWN)
    index_document(document=document, shown=None)
    explain_terms(document=document, terms=[])
    document.delete()
