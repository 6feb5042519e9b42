"""Everything that an article in the API is rendered from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cms.content.placeholders.filling import Placeholder, Value
from workflows.queries.approvals.approval_record import ApprovalRecord


@dataclass(frozen=True)
class ArticleFacts:
    """The approved text and what is known of it. `languages` are those in which the article is public.

    `up_to_date` is whether a translation matches the present source text.
    `region` is that of a text of a region's own, and `values` its values for placeholders.
    `topics` are the present slugs of its topics.
    `audio` is what can be heard of it, as it is answered.
    `former_slugs` are those under which the text was public earlier.
    A draft has no approval and was not published: it is rendered on request and never stored.
    """

    content: dict[str, Any]
    terms: list[dict[str, Any]]
    slug: str
    version: int
    approval: ApprovalRecord | None
    languages: list[str]
    up_to_date: bool
    published_at: datetime | None
    updated_at: datetime
    region: dict[str, Any] | None = None
    values: Mapping[Placeholder, Value] = field(default_factory=dict)
    former_slugs: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    audio: list[dict[str, Any]] = field(default_factory=list)
