"""Write what the API serves of a national article for regions that add to it or fill its placeholders."""

from collections.abc import Collection, Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction

from api.actions.documents.refresh_language_versions import refresh_language_versions
from api.actions.documents.remove_documents import remove_documents
from api.actions.documents.store_documents import store_documents
from api.actions.snapshots.drop_snapshots import drop_snapshots
from api.documents.regional import Regional, regional_documents
from api.models import Document, DocumentPart, FeedPosition
from api.queries.documents import NATIONAL
from cms.regions.queries.placeholder_values import placeholder_values
from workflows.queries.regional.region_facts import facts_of_regions
from workflows.queries.regional.supplements import approved_supplements


@transaction.atomic(savepoint=False)
def merge_regions(
    *,
    article: UUID,
    language: str,
    only: Collection[str] | None = None,
    position: FeedPosition | None = None,
) -> list[Document]:
    """Put into the approved national text what each region adds to it, and what it has for its placeholders.

    Return the documents of the regions, or of these regions alone. A region has a document of its own only
    where it has something of its own. Otherwise, and where no national text is public, there is none, and a
    document that existed gets a tombstone. The number of queries grows only with the regions that add a
    supplement.
    """
    position = position or FeedPosition.objects.lock()
    versions = Document.objects.of_article(article).filter(kind=Document.Kind.ARTICLE, language=language)
    national = versions.filter(region=NATIONAL).select_related("approval__text").first()
    if national is None or national.approval.withdrawn_at:  # a region's own article, or a text that goes
        return []
    of_regions = versions.exclude(region=NATIONAL).order_by("pk")
    if only is not None:
        of_regions = of_regions.filter(region__in=only)
    documents = {document.region: document for document in of_regions}
    parts = DocumentPart.objects.filter(document__in=documents.values())
    held = {part[0]: part[1:] for part in parts.values_list("supplement", "approval_id", "document__region")}
    added = approved_supplements(
        national.approval,
        in_use={key: approval for key, (approval, _region) in held.items()},
        sources=_approvals_of_sources(article, language, only),
        regions=only,
    )
    values = placeholder_values(language, only if national.has_placeholders else list(added))
    made = list(regional_documents(national, documents, added, values, facts_of_regions({*added, *values})))
    kept = {part.key for regional in made for part in regional.parts}
    lost = {region for key, (_approval, region) in held.items() if key not in kept}
    shown = [(regional.document, regional.shown) for regional in made]
    store_documents(position=position, shown=shown, lost=lost)
    _store_parts(made)
    if lost:  # where other words of the region remain, no line of the feed is a withdrawal
        drop_snapshots(position=position, languages=[language], regions=lost)
    served = {regional.document.region for regional in made}
    removed = [document for region, document in documents.items() if region not in served]
    if removed:
        remove_documents(position=position, documents=removed)
        refresh_language_versions(position=position, article=article)
    return [regional.document for regional in made]


def _approvals_of_sources(article: UUID, language: str, only: Collection[str] | None) -> dict[UUID, int]:
    """Return those of the regions' supplements in the source language, as they are public now.

    Nothing for the source language itself: its supplements are compared with none.
    """
    if language == settings.LANGUAGE_CODE:
        return {}
    parts = DocumentPart.objects.filter(document__article=article, document__language=settings.LANGUAGE_CODE)
    if only is not None:
        parts = parts.filter(document__region__in=only)
    return dict(parts.values_list("supplement", "approval_id"))


def _store_parts(made: Sequence[Regional]) -> None:
    DocumentPart.objects.filter(document__in=[regional.document for regional in made]).delete()
    DocumentPart.objects.bulk_create(
        DocumentPart(document=regional.document, supplement=part.key, approval_id=part.approval_id)
        for regional in made
        for part in regional.parts
    )
