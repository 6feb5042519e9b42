"""Take a text out of the API."""

from uuid import UUID

from django.db import transaction

from api.actions.explain_terms import explain_terms
from api.actions.index_document import index_document
from api.actions.record_change import record_change
from api.actions.refresh_siblings import refresh_siblings
from api.models import Change, Document, FeedPosition


@transaction.atomic
def withdraw_document(*, article: UUID, language: str) -> bool:
    """Remove an article in this language, for all regions, and put a tombstone in the feed.

    Return whether there was anything to remove. Withdrawing twice leaves one tombstone.
    """
    position = FeedPosition.objects.lock()
    found = list(Document.objects.of_article(article).filter(language=language))
    for document in found:
        record_change(position=position, document=document, type=Change.Type.WITHDRAWN)
        index_document(document=document, shown=None)
        explain_terms(document=document, terms=[])
        document.delete()
        refresh_siblings(position=position, article=article, region=document.region)
    return bool(found)
