"""Store the labels by which lists filter documents, and by which a text finds those that link to it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from api.documents.links import body_without_targets
from api.models import Document, DocumentLabel
from cms.content.rendering import articles_in
from cms.content.topics import former_slugs_of

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
    former = former_slugs_of(slug for _document, content in (*new, *changed) for slug in content["topics"])
    DocumentLabel.objects.bulk_create(
        DocumentLabel(document=document, name=name, value=value)
        for document, content in (*new, *changed)
        for name, values in _labels(document, content, former).items()
        for value in values
    )


def _labels(
    document: Document, content: dict[str, Any], former: Mapping[str, list[str]]
) -> dict[DocumentLabel.Name, list[str]]:
    topics = [name for slug in content["topics"] for name in (slug, *former.get(slug, []))]
    return {
        **{name: content.get(field, []) for name, field in FIELDS.items()},
        DocumentLabel.Name.TOPIC: list(dict.fromkeys(topics)),
        DocumentLabel.Name.LINK: articles_in(body_without_targets(document)),
        DocumentLabel.Name.SLUG: [content["slug"], *content["formerSlugs"]],
    }
