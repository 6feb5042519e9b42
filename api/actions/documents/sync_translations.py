"""Bring the translations of an article in line with its source text."""

from uuid import UUID

from django.conf import settings
from django.db import transaction

from api.actions.documents.publish_document import publish_document
from api.actions.documents.refresh_language_versions import refresh_language_versions
from api.models import Document, FeedPosition
from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.queries.approvals.approved_text import ApprovedText


@transaction.atomic(savepoint=False)
def sync_translations(
    *, article: UUID, published: TextPage | None = None, released: ApprovedText | None = None
) -> None:
    """Publish the source text, when it was published just now, and show or hide its translations.

    A translation whose source went back to the text that was translated is shown again, without another
    round. Nothing is written for what stays as it is.
    """
    # the same order of locks as a publication: the pages first, then the feed
    pages = list(
        text_pages()
        .select_for_update(of=("self",))
        .filter(translation_key=article, live=True)
        .order_by("pk")
        .exclude(locale__language_code=settings.LANGUAGE_CODE)
        .specific()
    )
    if published:
        publish_document(page=published, released=released)
    else:
        refresh_language_versions(position=FeedPosition.objects.lock(), article=article)
    if not pages:
        return
    served = set(Document.objects.of_article(article).values_list("language", flat=True))
    for page in pages:
        if page.locale.language_code not in served:
            publish_document(page=page)
