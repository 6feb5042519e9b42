"""Keep a rendered document, and tell of it."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from api.actions.explain_terms import explain_terms
from api.actions.index_document import index_document
from api.actions.label_document import label_document
from api.actions.record_change import record_change
from api.documents.article import without_body
from api.documents.encoding import digest, encode, utc
from api.models import Change, Document, FeedPosition
from api.queries.versions import next_version


@transaction.atomic
def store_document(*, position: FeedPosition, document: Document, shown: dict[str, Any]) -> bool:
    """Keep what a document shows now, as its next version, with a line in the feed; return whether it is new.

    When it shows what it showed, there is no new version and no line. The glossary is national: a region's
    documents add nothing to it.
    """
    terms = [] if document.region else shown["terms"]
    if document.pk and encode(shown) == bytes(document.full):
        document.save(update_fields=["approval"])
        index_document(document=document, shown=shown)
        explain_terms(document=document, terms=terms)
        return False
    document.version = next_version(document.article, document.language, document.region)
    document.updated_at = timezone.now()
    shown = {**shown, "version": document.version, "updatedAt": utc(document.updated_at)}
    document.full, document.brief = encode(shown), encode(without_body(shown))
    document.etag = digest(document.full)
    document.slug, document.title = shown["slug"], shown["title"]
    document.save()
    label_document(document=document, shown=shown)
    index_document(document=document, shown=shown)
    explain_terms(document=document, terms=terms)
    record_change(position=position, document=document, type=Change.Type.PUBLISHED)
    return True
