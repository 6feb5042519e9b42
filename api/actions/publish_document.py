"""Write what the API serves of an article, after its page was published."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from api.actions.explain_terms import explain_terms
from api.actions.index_document import index_document
from api.actions.label_document import label_document
from api.actions.record_change import record_change
from api.actions.refresh_siblings import refresh_siblings
from api.actions.withdraw_document import withdraw_document
from api.documents.article import render_article, without_body
from api.documents.encoding import digest, encode, utc
from api.documents.facts import ArticleFacts
from api.models import Change, Document, FeedPosition
from api.queries.translations import behind, national_family
from api.queries.versions import next_version
from cms.content.models import ArticlePage
from workflows.queries.approval_record import approval_record
from workflows.queries.approvals import approval_of

NATIONAL = ""


@transaction.atomic
def publish_document(*, page: ArticlePage) -> Document | None:
    """Render the approved text of a live page, and add a line to the feed. Return the document in force.

    Without a standing approval of exactly this text nothing is written: what readers see stays. When nothing
    that readers see has changed, there is no new version and no line. A page that is not live loses its
    document, and so does a translation that may not be shown while it is behind its source.
    """
    article, language = page.translation_key, page.locale.language_code
    if not page.live:
        withdraw_document(article=article, language=language)
        return None
    position = FeedPosition.objects.lock()
    approval = approval_of(page)
    if approval is None:
        return None
    now = timezone.now()
    family = national_family(article)
    document = next((found for found in family if found.language == language), None) or Document(
        article=article, language=language, region=NATIONAL, version=0, published_at=now, updated_at=now
    )
    document.approval = approval
    others = [found for found in family if found.language != language]
    late = behind(article, [document, *others])
    if late.get(approval.pk):
        withdraw_document(article=article, language=language)
        return None
    others = [found for found in others if not late.get(found.approval_id)]
    shown = render_article(_facts(page, document, others, up_to_date=approval.pk not in late))
    if document.pk and encode(shown) == bytes(document.full):
        document.save(update_fields=["approval"])
        index_document(document=document, shown=shown)
        explain_terms(document=document, terms=shown["terms"])
        return document
    document.version = next_version(article, language, NATIONAL)
    document.updated_at = now
    shown |= {"version": document.version, "updatedAt": utc(now)}
    document.full, document.brief = encode(shown), encode(without_body(shown))
    document.etag = digest(document.full)
    document.slug, document.title = shown["slug"], shown["title"]
    document.save()
    label_document(document=document, shown=shown)
    index_document(document=document, shown=shown)
    explain_terms(document=document, terms=shown["terms"])
    record_change(position=position, document=document, type=Change.Type.PUBLISHED)
    refresh_siblings(position=position, article=article, region=NATIONAL)
    return document


def _facts(
    page: ArticlePage, document: Document, others: Iterable[Document], *, up_to_date: bool
) -> ArticleFacts:
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
    )
