"""The documents of a national article for regions."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from api.documents.links import body_without_targets
from api.documents.supplement import Values, merged
from api.models import Document
from cms.content.languages import direction
from cms.content.placeholders.filling import filling
from cms.content.rendering import fill_body, render_body
from workflows.queries.regional.supplements import ApprovedSupplement

Json = dict[str, Any]


@dataclass(frozen=True)
class Regional:
    """A document with what it shows, and the supplements in it."""

    document: Document
    shown: Json
    parts: list[ApprovedSupplement]


def regional_documents(
    national: Document,
    there: Mapping[str, Document],
    added: Mapping[str, list[ApprovedSupplement]],
    values: Mapping[str, Values],
    facts: Mapping[str, Json],
) -> Iterator[Regional]:
    """Yield a document for each region that adds something, or has a value for a placeholder of the text.

    All mappings are by the code of a region. The text is rendered once, and filled for each of them.
    """
    content = national.approval.text.content
    words = content.get("placeholders", {})
    shown = json.loads(bytes(national.full))
    if national.unlinked:  # a region may have more to link to than the nation
        shown["body"] = body_without_targets(national)
    rendered = render_body(content) if words else []
    for code in sorted({*added, *(code for code, own in values.items() if not own.keys().isdisjoint(words))}):
        parts, own = added.get(code, []), values.get(code, {})
        text = shown
        if words:
            filled = filling(words, own, direction=direction(content["language"]))
            text = shown | {"summary": filled.text(content["summary"]), "body": fill_body(rendered, filled)}
        document = there.get(code) or _new(national, code)
        document.approval = national.approval
        document.has_placeholders = bool(words) or any(part.content.get("placeholders") for part in parts)
        yield Regional(document, merged(text, parts, own, facts[code], document), parts)


def _new(national: Document, code: str) -> Document:
    now = timezone.now()
    return Document(
        article=national.article,
        language=national.language,
        region=code,
        version=0,
        published_at=now,
        updated_at=now,
    )
