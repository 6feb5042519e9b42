"""Bring what the API serves of one text in line with what may be public."""

from enum import StrEnum
from uuid import UUID

from django.db import transaction
from wagtail.models import Page

from api.actions.documents.publish_document import publish_document
from api.actions.documents.withdraw_document import withdraw_document
from api.models import Document
from api.queries.translations import is_hidden
from cms.content.text_pages import text_page
from workflows.queries.approvals.current import current_approval


class Reconciliation(StrEnum):
    """What was done."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    UNCHANGED = "unchanged"
    HIDDEN = "live, but not served: behind its source text"
    NOT_SERVED = "live, but not served: not approved in this form"


@transaction.atomic
def reconcile_document(*, article: UUID, language: str) -> Reconciliation:
    """Publish the text when it is live and approved; withdraw it when it is not live or has no approval.

    A live page whose text was changed without approval keeps the document that was approved.
    """
    # the same order of locks as a publication: the page first, then the feed
    Page.objects.select_for_update().filter(translation_key=article, locale__language_code=language).first()
    page = text_page(article, language)
    region = page.own_region if page else ""
    documents = Document.objects.of_article(article).filter(language=language, region=region)
    kept = documents.filter(approval__withdrawn_at=None).values_list("version", flat=True).first()
    if page is None or not page.live or current_approval(article, language) is None:
        gone = withdraw_document(article=article, language=language)
        return Reconciliation.WITHDRAWN if gone else Reconciliation.NOT_SERVED
    if is_hidden(article, language, region):
        gone = withdraw_document(article=article, language=language)
        return Reconciliation.WITHDRAWN if gone else Reconciliation.HIDDEN
    document = publish_document(page=page)
    if document:
        return Reconciliation.UNCHANGED if document.version == kept else Reconciliation.PUBLISHED
    if kept is None:
        gone = withdraw_document(article=article, language=language)
        return Reconciliation.WITHDRAWN if gone else Reconciliation.NOT_SERVED
    return Reconciliation.UNCHANGED
