"""The languages of one article, and which of them are stale."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from api.models import Document
from api.queries.documents import NATIONAL
from workflows.queries.approvals.current import current_approval
from workflows.queries.translations.staleness import newest_source, stale_translations


def behind(article: UUID, versions: Iterable[Document]) -> dict[int, bool]:
    """Return the stale translations by the pk of their approval, and whether each is hidden.

    They are compared with the source text among these documents of one article, or when that is not public
    (any more) with the last one that was approved.
    """
    source = next(
        (version.approval for version in versions if version.language == settings.LANGUAGE_CODE), None
    )
    return stale_translations(source or newest_source(article))


def language_versions_of(article: UUID, region: str = NATIONAL) -> list[Document]:
    """Return the documents of one text for one region, or for all, each with its approval; one query."""
    documents = Document.objects.of_article(article).filter(region=region)
    return list(documents.select_related("approval__text"))


def is_hidden(article: UUID, language: str, region: str) -> bool:
    """Return whether the approved translation may not be shown now, because it is stale."""
    approval = current_approval(article, language)
    return approval is not None and behind(article, language_versions_of(article, region)).get(
        approval.pk, False
    )
