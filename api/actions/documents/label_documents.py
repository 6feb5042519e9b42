"""Store the labels by which lists filter documents."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from api.models import Document, DocumentLabel

Shown = tuple[Document, dict[str, Any]]
FIELDS = {
    DocumentLabel.Name.AUDIENCE: "audience",
    DocumentLabel.Name.SECTOR: "sectors",
    DocumentLabel.Name.TOPIC: "topics",
    DocumentLabel.Name.ARTICLE: "articles",
}


@transaction.atomic(savepoint=False)
def label_documents(*, new: Sequence[Shown], changed: Sequence[Shown]) -> None:
    """Give each document the labels of what it shows; those of a changed document are replaced."""
    DocumentLabel.objects.filter(document__in=[document for document, _content in changed]).delete()
    DocumentLabel.objects.bulk_create(
        DocumentLabel(document=document, name=name, value=value)
        for document, content in (*new, *changed)
        for name, field in FIELDS.items()
        for value in content.get(field, [])
    )
