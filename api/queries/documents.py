"""Stored answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When

from api.models import Document, DocumentLabel

NATIONAL = ""
LABELS = tuple(DocumentLabel.Name)


class StoredAnswer(NamedTuple):
    """What is needed to answer with one document."""

    language: str
    etag: str
    full: bytes


class ListedAnswer(NamedTuple):
    """What is needed to answer with one document in a list."""

    id: int
    etag: str
    body: bytes


def stored_article(article: UUID, languages: Sequence[str]) -> StoredAnswer | None:
    """Return the article in the first of these languages that it has, or None. One query."""
    rank = Case(*(When(language=language, then=Value(place)) for place, language in enumerate(languages)))
    found = (
        Document.objects.of_article(article)
        .filter(region=NATIONAL, language__in=languages)
        .order_by(rank)
        .values_list("language", "etag", "full")
        .first()
    )
    return StoredAnswer(*found) if found else None


def listed_articles(
    filters: Mapping[str, Any], *, after: int, limit: int, with_body: bool
) -> list[ListedAnswer]:
    """Return the documents after a place that meet all filters, in a steady order. One query.

    Filters, each of them optional: `language`, `slug`, `updatedSince`, `audience`, `sector`, `topic`.
    """
    documents: QuerySet[Document] = Document.objects.filter(
        kind=Document.Kind.ARTICLE, region=NATIONAL, pk__gt=after
    )
    for name in ("language", "slug"):
        if name in filters:
            documents = documents.filter(**{name: filters[name]})
    since: datetime | None = filters.get("updatedSince")
    if since:
        documents = documents.filter(updated_at__gte=since)
    for label in LABELS:
        if label in filters:
            labels = DocumentLabel.objects.filter(document=OuterRef("pk"), name=label, value=filters[label])
            documents = documents.filter(Exists(labels))
    rows = documents.order_by("pk").values_list("pk", "etag", "full" if with_body else "brief")[:limit]
    return [ListedAnswer(*row) for row in rows]
