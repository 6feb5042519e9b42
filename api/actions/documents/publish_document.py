"""Bring what the API serves of a text in line with its page and its approval."""

from django.db import transaction

from api.actions.documents.change_slug import change_slug
from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.refresh_language_versions import refresh_language_versions
from api.actions.documents.refresh_links import refresh_links
from api.actions.documents.store_documents import store_documents
from api.actions.documents.withdraw_document import withdraw_document
from api.documents.decision import decide
from api.documents.serving import Serving
from api.documents.text import text_document
from api.models import Document, FeedPosition
from api.queries.slugs import former_slugs, known_slugs
from cms.content.models import TextPage
from workflows.queries.approvals.approved_text import ApprovedText


@transaction.atomic(savepoint=False)
def publish_document(*, page: TextPage, released: ApprovedText | None = None) -> Document | None:
    """Decide what readers should get, and then write it, with a line in the feed. Return the document.

    `released` is what the page was published with just now. A text that may not be shown loses its document;
    one that was changed without approval keeps its document; both return None. When nothing that readers see
    has changed, there is no new version and no line. The other languages, the documents of regions that add
    to this text and the texts that link to it follow it in the same transaction.
    """
    position = FeedPosition.objects.lock()
    decision = decide(page, released)
    article, language = page.translation_key, page.locale.language_code
    if decision.serving is Serving.NOTHING:
        withdraw_document(article=article, language=language)
    if decision.text is None:
        return None
    known, slug = known_slugs(page), decision.stored.slug if decision.stored else ""
    former = former_slugs(page, decision.stored, known)
    document, shown = text_document(page, decision.text, decision, former)
    store_documents(position=position, shown=[(document, shown)])
    if slug != page.slug:
        change_slug(position=position, document=document, former=slug, known=known)
        refresh_links(position=position, article=article)
    if decision.is_known:
        refresh_language_versions(position=position, article=article)
    merge_regions(article=article, language=language, position=position)
    return document
