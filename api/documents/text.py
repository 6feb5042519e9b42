"""The document of a text in its own language, for its region or for all."""

from typing import Any

from django.utils import timezone

from api.documents.article import audio_lines, render_article
from api.documents.decision import ServingDecision
from api.documents.facts import ArticleFacts
from api.documents.story import render_story
from api.models import Document
from cms.content.models import StoryPage, TextPage
from cms.content.topics import slugs_of
from cms.regions.queries.placeholder_values import placeholder_values
from workflows.queries.approvals.approved_text import ApprovedText
from workflows.queries.recordings.in_force import audio_of
from workflows.queries.regional.region_facts import region_facts

Json = dict[str, Any]


def text_document(
    page: TextPage, approved: ApprovedText, decision: ServingDecision, former_slugs: list[str]
) -> tuple[Document, Json]:
    """Return the document with what it shows of the approved text; the page gives its place and slug."""
    document = decision.stored or _new(page)
    document.approval_id = approved.approval_id
    document.has_placeholders = bool(approved.content.get("placeholders"))
    region = document.region
    values = placeholder_values(document.language, [region]) if region else {}
    facts = ArticleFacts(
        topics=slugs_of(approved.content["topics"]),
        content=approved.content,
        terms=approved.terms,
        slug=page.slug,
        version=document.version,
        approval=approved.record,
        languages=[document.language, *decision.others],
        up_to_date=decision.up_to_date,
        published_at=document.published_at,
        updated_at=document.updated_at,
        region=region_facts(region),
        values=values.get(region, {}),
        former_slugs=former_slugs,
        audio=audio_lines(audio_of(approved.content, approved.digest), document.language),
    )
    is_story = document.kind == Document.Kind.STORY
    return document, render_story(facts) if is_story else render_article(facts)


def _new(page: TextPage) -> Document:
    now = timezone.now()
    return Document(
        kind=Document.Kind.STORY if isinstance(page, StoryPage) else Document.Kind.ARTICLE,
        article=page.translation_key,
        language=page.locale.language_code,
        region=page.own_region,
        version=0,
        published_at=now,
        updated_at=now,
    )
