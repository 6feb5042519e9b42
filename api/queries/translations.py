"""The languages of one article, and which of them are stale."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from api.models import Document
from api.queries.documents import NATIONAL
from workflows.queries.translations.staleness import not_up_to_date


def stale_by_approval(
    article: UUID, versions: Iterable[Document], serving: tuple[str, int] | None = None
) -> dict[int, bool]:
    """Return the stale translations by the pk of their approval, and whether each is hidden.

    They are compared with the source text among these documents of one article, or when that is not (or no
    longer) public, with the last one that was approved; then none of them is up to date. `serving` is
    the language and the approval of what replaces one of them.
    """
    approvals = [(version.language, version.approval_id) for version in versions]
    approvals = [serving, *approvals] if serving else approvals
    sources = [pk for language, pk in approvals if language == settings.LANGUAGE_CODE]
    if len(sources) == len(approvals):
        return {}
    translations = [pk for language, pk in approvals if language != settings.LANGUAGE_CODE]
    return not_up_to_date(article, sources[0] if sources else None, translations)


def language_versions_of(article: UUID, region: str = NATIONAL) -> list[Document]:
    """Return the documents of one text for one region, or for all, each with its approval; one query."""
    documents = Document.objects.of_article(article).filter(region=region)
    return list(documents.select_related("approval"))
