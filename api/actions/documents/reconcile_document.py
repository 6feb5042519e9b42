"""Bring what the API serves of one text in line with what may be public."""

from enum import StrEnum
from uuid import UUID

from django.db import transaction
from wagtail.models import Page

from api.actions.documents.publish_document import publish_document
from api.actions.documents.withdraw_document import withdraw_document
from api.documents.decision import decide
from api.documents.serving import Serving
from api.models import FeedPosition
from cms.content.text_pages import text_page


class Reconciliation(StrEnum):
    """What was done."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    UNCHANGED = "unchanged"
    HIDDEN = "live, but not served: behind its source text"
    FAILED = "failed; the log says why"
    NOT_SERVED = "live, but not served: not approved in this form"


@transaction.atomic
def reconcile_document(*, article: UUID, language: str) -> Reconciliation:
    """Publish the text when it is live and approved; withdraw it when it is not live or has no approval.

    A live page whose text was changed without approval keeps the document that was approved.
    """
    # the same order of locks as a publication: the page first, then the feed
    Page.objects.select_for_update().filter(translation_key=article, locale__language_code=language).first()
    FeedPosition.objects.lock()
    page = text_page(article, language)
    decision = decide(page) if page else None
    if decision is None or decision.serving is Serving.NOTHING:
        if withdraw_document(article=article, language=language):
            return Reconciliation.WITHDRAWN
        return Reconciliation.HIDDEN if decision and decision.is_hidden else Reconciliation.NOT_SERVED
    before = decision.stored.version if decision.stored else None
    document = publish_document(page=page) if decision.text else decision.stored
    unchanged = document is not None and document.version == before
    return Reconciliation.UNCHANGED if unchanged else Reconciliation.PUBLISHED
