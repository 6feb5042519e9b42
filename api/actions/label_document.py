"""Make a document findable."""

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
def label_document(*, document: Document, shown: dict[str, Any]) -> None:
    """Give a document the labels of what it shows, in the place of those it had."""
    document.labels.all().delete()
    DocumentLabel.objects.bulk_create(
        DocumentLabel(document=document, name=name, value=value)
        for name, field in FIELDS.items()
        for value in shown.get(field, [])
    )
