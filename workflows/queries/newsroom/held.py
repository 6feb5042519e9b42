"""Approved texts that could not be made public yet."""

from typing import Any

from django.db.models import Exists, IntegerField, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, Revision, WorkflowState

from cms.content.models import TextPage
from workflows.models import FrozenText, HeldPublication


def held_publications() -> QuerySet[HeldPublication]:
    """Return those whose review still runs or that are planned, the oldest first.

    Of a review that was stopped and of a plan that was called off nothing waits any more.
    """
    running = Q(approval__rounds__task_state__workflow_state__status=WorkflowState.STATUS_IN_PROGRESS)
    planned = Exists(
        planned_pages().filter(
            translation_key=OuterRef("approval__text__article"),
            locale__language_code=OuterRef("approval__text__language"),
        )
    )
    waiting = HeldPublication.objects.filter(running | planned, approval__withdrawn_at=None)
    return waiting.select_related("approval__text").order_by("pk").distinct()


def held_publication(page: TextPage) -> HeldPublication | None:
    """Return why the newest text of this page is approved and not public yet; None when it is not so."""
    of_page = held_publications().filter(
        approval__text__article=page.translation_key, approval__text__language=page.locale.language_code
    )
    return of_page.last()


def planned_revision(text: FrozenText) -> Revision | None:
    """Return the revision of this text that is planned; None when nothing is."""
    page = planned_pages().filter(translation_key=text.article, locale__language_code=text.language).first()
    return page.revisions.exclude(approved_go_live_at=None).first() if page else None


def planned_pages() -> QuerySet[Any]:
    """Return the pages of which a revision is planned."""
    planned = Revision.page_revisions.exclude(approved_go_live_at=None)
    pks = planned.order_by().annotate(page_pk=Cast("object_id", IntegerField())).values("page_pk")
    pages: QuerySet[Any] = Page.objects.filter(pk__in=pks)
    return pages
