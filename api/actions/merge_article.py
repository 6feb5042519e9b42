"""Write what the API serves of a national article for the regions that add to it."""

import json
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from api.actions.refresh_siblings import refresh_siblings
from api.actions.remove_document import remove_document
from api.actions.store_document import store_document
from api.documents.supplement import merged
from api.models import Document, DocumentPart, FeedPosition
from api.queries.documents import NATIONAL
from workflows.queries.regions import region_facts
from workflows.queries.supplements import ApprovedSupplement, approved_supplements


@transaction.atomic
def merge_article(*, article: UUID, language: str, region: str) -> Document | None:
    """Put the region's approved supplements into the approved national text; return the region's document.

    A region has a document of its own only where it adds something. Where it does not, any more or yet, and
    where no national text is public, there is none, and what was there gets a tombstone.
    """
    position = FeedPosition.objects.lock()
    family = Document.objects.of_article(article).filter(kind=Document.Kind.ARTICLE, language=language)
    national = family.filter(region=NATIONAL).select_related("approval").first()
    document = family.filter(region=region).exclude(region=NATIONAL).first()
    if national is None:  # a region's own article, or a text that was withdrawn with all its documents
        return None
    kept = dict(document.parts.values_list("supplement", "approval_id")) if document else {}
    parts = approved_supplements(
        article,
        language,
        region,
        kept=kept,
        national=national.approval_id,
        sources=_approvals_of_parts(article, region),
    )
    if not parts:
        if document:
            remove_document(position=position, document=document)
            refresh_siblings(position=position, article=article)
        return None
    now = timezone.now()
    document = document or Document(
        article=article, language=language, region=region, version=0, published_at=now, updated_at=now
    )
    document.approval = national.approval
    shown = merged(json.loads(bytes(national.full)), parts, region_facts(region), document)
    store_document(position=position, document=document, shown=shown)
    _keep_parts(document, parts)
    return document


def _approvals_of_parts(article: UUID, region: str) -> dict[UUID, int]:
    """Return those of the region's supplements in the source language, as they are public now."""
    parts = DocumentPart.objects.filter(
        document__article=article, document__region=region, document__language=settings.LANGUAGE_CODE
    )
    return dict(parts.values_list("supplement", "approval_id"))


def _keep_parts(document: Document, parts: list[ApprovedSupplement]) -> None:
    document.parts.all().delete()
    DocumentPart.objects.bulk_create(
        DocumentPart(document=document, supplement=part.key, approval_id=part.approval_id) for part in parts
    )
