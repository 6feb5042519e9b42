"""Make documents findable."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from api.models import Document, DocumentLabel

FIELDS = {
    DocumentLabel.Name.AUDIENCE: "audience",
    DocumentLabel.Name.SECTOR: "sectors",
    DocumentLabel.Name.TOPIC: "topics",
    DocumentLabel.Name.ARTICLE: "articles",
}


@transaction.atomic
def label_documents(*, shown: Sequence[tuple[Document, dict[str, Any]]]) -> None:
    """Give each document the labels of what it shows, in the place of those it had."""
    DocumentLabel.objects.filter(document__in=[document for document, _shown in shown]).delete()
    DocumentLabel.objects.bulk_create(
        DocumentLabel(document=document, name=name, value=value)
        for document, content in shown
        for name, field in FIELDS.items()
        for value in content.get(field, [])
    )
