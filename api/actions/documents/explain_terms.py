"""Store the glossary that readers approved."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from api.models import Document, DocumentTerm


@transaction.atomic(savepoint=False)
def explain_terms(*, document: Document, terms: Iterable[dict[str, Any]]) -> None:
    """Replace the terms that a document explains, and renew the glossary for those terms.

    The feed's position must be locked by this transaction.
    """
    before = document.explained_terms.all()
    touched = set(before.values_list("key", "language"))
    if touched:
        before.delete()
    made = DocumentTerm.objects.bulk_create(
        DocumentTerm(
            document=document,
            key=UUID(term["id"]),
            language=term["language"],
            term=term["term"],
            explanation=term["explanation"],
        )
        for term in terms
    )
    for key, language in touched | {(term.key, term.language) for term in made}:
        _choose(key, language)


def _choose(key: UUID, language: str) -> None:
    """Put the explanation that was approved last into the glossary."""
    explained = DocumentTerm.objects.filter(key=key, language=language)
    newest = explained.order_by("-document__approval_id", "-pk").first()
    if newest is None or newest.in_glossary:
        return
    explained.filter(in_glossary=True).update(in_glossary=False)
    newest.in_glossary = True
    newest.save(update_fields=["in_glossary"])
