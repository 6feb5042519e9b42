"""Remove a text from the API, in one language."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from api.actions.documents.merge_translations import merge_translations
from api.actions.documents.refresh_language_versions import refresh_language_versions
from api.actions.documents.remove_documents import remove_documents
from api.models import Document, FeedPosition


@transaction.atomic(savepoint=False)
def withdraw_document(*, article: UUID, language: str) -> bool:
    """Remove a text in this language, for all regions, and put a tombstone for each in the feed.

    Return whether there was anything to remove. Withdrawing twice leaves one tombstone.
    """
    position = FeedPosition.objects.lock()
    documents = list(Document.objects.of_article(article).filter(language=language).order_by("pk"))
    if documents:
        remove_documents(position=position, documents=documents)
        refresh_language_versions(position=position, article=article)
        if language == settings.LANGUAGE_CODE:
            merge_translations(article=article, position=position)
    return bool(documents)
