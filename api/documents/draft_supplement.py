"""The draft of a supplement, in the article that it belongs to."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.documents.encoding import utc
from api.documents.facts import ArticleFacts
from api.documents.links import body_without_targets, linked
from api.documents.supplement import merged
from api.documents.validation import validation
from api.models import Document
from api.queries.documents import NATIONAL
from api.queries.links import public_texts
from cms.content.rendering import articles_in
from cms.regions.models import SupplementPage
from cms.regions.queries.placeholder_values import placeholder_values
from workflows.queries.regional.region_facts import region_facts

Json = dict[str, Any]


@dataclass(frozen=True)
class DraftSupplement:
    """A supplement that nobody approved yet."""

    key: UUID
    region: str
    place: str
    content: Json
    terms: list[Json]
    record: None = None
    confirmed: bool = True
    up_to_date: bool = True


def with_draft_supplement(
    page: SupplementPage, facts: ArticleFacts, guard: Callable[[Json], Json]
) -> Json | None:
    """Return the public article as the region's site would show it; None while there is no such article.

    The draft takes the place of the supplement as it is public now. Only its own files are guarded.
    """
    code = page.own_region
    versions = Document.objects.of_article(page.article).filter(
        kind=Document.Kind.ARTICLE, language=page.locale.language_code, region__in={NATIONAL, code}
    )
    document = versions.order_by("-region").first()
    region = region_facts(code)
    if document is None or region is None:
        return None
    key = str(page.translation_key)
    stored: Json = json.loads(bytes(document.full))
    body = body_without_targets(document) or stored["body"]
    values = placeholder_values(document.language, [code]).get(code, {})
    part = DraftSupplement(page.translation_key, code, page.place, facts.content, facts.terms)
    public = stored | {"body": [block for block in body if block["id"] != key]}
    shown = merged(public, [part], values, region, document)
    shown = linked(shown, public_texts(articles_in(shown["body"])), code)
    return shown | {
        "body": [guard(block) if block["id"] == key else block for block in shown["body"]],
        "version": 0,
        "validation": validation(None, stored["validation"]["validUntil"]),
        "publishedAt": None,
        "updatedAt": utc(facts.updated_at),
    }
