"""Write what the API serves of a text, after its page was published."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.refresh_language_versions import refresh_language_versions
from api.actions.documents.store_documents import store_documents
from api.actions.documents.withdraw_document import withdraw_document
from api.documents.article import render_article
from api.documents.facts import ArticleFacts
from api.documents.story import render_story
from api.models import Document, FeedPosition
from api.queries.translations import behind, language_versions_of
from cms.content.models import StoryPage, TextPage
from cms.regions.queries.placeholder_values import placeholder_values
from workflows.queries.approvals.approval_record import approval_record
from workflows.queries.approvals.current import approval_of
from workflows.queries.regional.region_facts import region_facts


@transaction.atomic
def publish_document(*, page: TextPage) -> Document | None:
    """Render the approved text of a live page, and add a line to the feed. Return the document in force.

    Without a standing approval of exactly this text nothing is written: what readers see stays. When nothing
    that readers see has changed, there is no new version and no line. A page that is not live loses its
    document, and so does a translation that may not be shown while it is behind its source. The documents of
    regions that add to this text follow it in the same transaction.
    """
    article, language = page.translation_key, page.locale.language_code
    if not page.live or page.reason_not_public():
        withdraw_document(article=article, language=language)
        return None
    position = FeedPosition.objects.lock()
    approval = approval_of(page)
    if approval is None:
        return None
    now, region = timezone.now(), page.own_region
    is_story = isinstance(page, StoryPage)
    kind = Document.Kind.STORY if is_story else Document.Kind.ARTICLE
    family = language_versions_of(article, region)
    document = next((found for found in family if found.language == language), None) or Document(
        kind=kind, article=article, language=language, region=region, version=0
    )
    document.published_at, document.updated_at = document.published_at or now, document.updated_at or now
    document.approval = approval
    document.has_placeholders = bool(approval.text.content.get("placeholders"))
    others = [found for found in family if found.language != language]
    late = behind(article, [document, *others])
    if late.get(approval.pk):
        withdraw_document(article=article, language=language)
        return None
    others = [found for found in others if not late.get(found.approval_id)]
    facts = _facts(page, document, others, up_to_date=approval.pk not in late)
    shown = render_story(facts) if is_story else render_article(facts)
    if store_documents(position=position, shown=[(document, shown)]):
        refresh_language_versions(position=position, article=article)
    merge_regions(article=article, language=language)
    return document


def _facts(
    page: TextPage, document: Document, others: Iterable[Document], *, up_to_date: bool
) -> ArticleFacts:
    values = placeholder_values(document.language, [document.region]) if document.region else {}
    return ArticleFacts(
        content=document.approval.text.content,
        terms=document.approval.text.terms,
        slug=page.slug,
        version=document.version,
        approval=approval_record(document.approval),
        languages=[document.language, *(other.language for other in others)],
        up_to_date=up_to_date,
        published_at=document.published_at,
        updated_at=document.updated_at,
        region=region_facts(document.region),
        values=values.get(document.region, {}),
    )
