"""How the languages of one article stand to each other."""

from collections.abc import Iterable

from django.conf import settings

from api.models import Document
from workflows.queries.approval_record import ApprovalRecord, approval_record


def source_of(documents: Iterable[Document]) -> ApprovalRecord | None:
    """Return the approval of the source text among the documents of one article, or None."""
    for document in documents:
        if document.language == settings.LANGUAGE_CODE:
            return approval_record(document.approval)
    return None


def is_up_to_date(translation: ApprovalRecord, source: ApprovalRecord | None) -> bool:
    """Say whether readers began with this translation after the present source text was approved.

    A spelling correction of the source text does not make its translations old. Without a public source text
    there is nothing to be behind of.
    """
    return source is None or source.text_since <= translation.read_since
