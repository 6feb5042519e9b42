"""How the languages of one article stand to each other."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from api.models import Document
from workflows.queries.approvals.current import current_approval
from workflows.queries.translations.staleness import newest_source, stale_translations

NATIONAL = ""


def behind(article: UUID, family: Iterable[Document]) -> dict[int, bool]:
    """Return, by the number of their approval, which translations are behind, and whether they are hidden.

    They are compared with the source text among these documents of one article, or when that is not public
    (any more) with the last one that was approved.
    """
    source = next((found.approval for found in family if found.language == settings.LANGUAGE_CODE), None)
    return stale_translations(source or newest_source(article))


def language_versions_of(article: UUID, region: str = NATIONAL) -> list[Document]:
    """Return the documents of one text for one region, or for all, each with its approval; one query."""
    documents = Document.objects.of_article(article).filter(region=region)
    return list(documents.select_related("approval__text"))


def is_hidden(article: UUID, language: str, region: str) -> bool:
    """Whether the approved translation may not be shown now, because it is behind its source."""
    approval = current_approval(article, language)
    return approval is not None and behind(article, language_versions_of(article, region)).get(
        approval.pk, False
    )
