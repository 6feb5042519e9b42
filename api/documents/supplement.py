"""A national article with what a region adds to it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol
from uuid import UUID

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import mark_safe

from api.documents.article import explained, translation
from api.documents.encoding import utc
from api.documents.validation import validation
from api.models import Document
from cms.content.languages import direction
from cms.content.placeholders.filling import Placeholder, Value, filling
from cms.content.rendering import fill_body, render_body
from cms.text import isolated, isolated_html
from workflows.queries.approvals.approval_record import ApprovalRecord

Json = dict[str, Any]
Values = Mapping[Placeholder, Value]


class ShownSupplement(Protocol):
    """A supplement as it is rendered; only a draft has no `record` of an approval."""

    @property
    def key(self) -> UUID: ...
    @property
    def region(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def content(self) -> Json: ...
    @property
    def terms(self) -> list[Json]: ...
    @property
    def record(self) -> ApprovalRecord | None: ...
    @property
    def confirmed(self) -> bool: ...
    @property
    def up_to_date(self) -> bool: ...


def merged(
    national: Json, parts: Sequence[ShownSupplement], values: Values, region: Json, document: Document
) -> Json:
    """Return the article as it is answered for a region.

    Each supplement is a block after the block that it names; when that is gone, it comes at the end. What
    the national text says is not touched: what was approved of it stays word for word. `values` is what the
    region has for the placeholders of its supplements.
    """
    body = list(national["body"])
    known = {block["id"] for block in body}
    at_end = [part for part in parts if part.place not in known]
    placed: list[Json] = []
    for block in body:
        placed.append(block)
        placed += [_block(part, values) for part in parts if part.place == block["id"]]
    terms = {(term["id"], term["language"]): term for part in parts for term in explained(part.terms)}
    terms |= {(term["id"], term["language"]): term for term in national["terms"]}
    body = [*placed, *(_block(part, values) for part in at_end)]
    return {
        **national,
        "version": document.version,
        "body": body,
        "audio": without_supplements(national.get("audio", []), body),
        "terms": list(terms.values()) if parts else national["terms"],
        "region": region,
        "publishedAt": utc(document.published_at),
        "updatedAt": utc(document.updated_at),
    }


def without_supplements(lines: list[Json], body: Iterable[Json]) -> list[Json]:
    """Return the recordings that say all that is read in this body.

    Not those of a section to which the region adds something.
    """
    section, added = None, set()
    for block in body:
        if block["type"] == "heading":
            section = block["id"]
        elif block["type"] == "supplement":
            added.add(section)
    return [line for line in lines if line["section"] not in added]


def _block(part: ShownSupplement, values: Values) -> Json:
    way = direction(part.content["language"])
    filled = filling(part.content.get("placeholders", {}), values, direction=way)
    blocks = fill_body(render_body(part.content), filled)
    inner = format_html_join("", "{}", ((mark_safe(block["html"]),) for block in blocks))  # noqa: S308 - sanitised by render_body
    title = part.content["title"]
    directed_title = mark_safe(isolated_html(escape(title), way))  # noqa: S308 - escaped here
    html = format_html(
        '<section data-region="{}"><h3>{}</h3>{}</section>', part.region, directed_title, inner
    )
    return {
        "id": str(part.key),
        "type": "supplement",
        "region": part.region,
        "title": isolated(title, way),
        "blocks": blocks,
        "confirmed": part.confirmed,
        "translation": translation(part.content["language"], up_to_date=part.up_to_date),
        "validation": validation(part.record, part.content["validUntil"]),
        "html": html,
    }
