"""Store the labels by which lists filter documents, and by which a text finds those that link to it."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from api.documents.links import body_without_targets
from api.models import Document, DocumentLabel
from cms.content.rendering import articles_in

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
        for name, values in _labels(document, content).items()
        for value in values
    )


def _labels(document: Document, content: dict[str, Any]) -> dict[DocumentLabel.Name, list[str]]:
    return {
        **{name: content.get(field, []) for name, field in FIELDS.items()},
        DocumentLabel.Name.LINK: articles_in(body_without_targets(document)),
        DocumentLabel.Name.SLUG: [content["slug"], *content["formerSlugs"]],
    }
