"""How far texts are on their way to their readers, for many at once; `newsroom.stage` tells more of one."""

from enum import StrEnum
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast
from wagtail.models import Page, WorkflowState

from workflows.models import Approval, PanelReviewTask, SourceComparison
from workflows.queries.approvals.on_no_site import on_no_site
from workflows.queries.newsroom.held import held_publications, planned_pages


class TextState(StrEnum):
    """How far the newest draft of a text is in one language. Shown to editors; not stored."""

    SENT_BACK = "sent_back"
    DRAFT = "draft"
    CHECKING = "checking"
    READING = "reading"
    HELD = "held"
    PLANNED = "planned"
    PUBLIC = "public"
    CHANGED = "changed"
    BEHIND = "behind"
    UNSEEN = "unseen"
    WITHDRAWN = "withdrawn"


#: of a draft in one of these nothing can be changed
LOCKED = frozenset({TextState.CHECKING, TextState.READING, TextState.HELD, TextState.PLANNED})


def with_states(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Return these pages of texts, each with its `state`; no query of its own."""
    running = _reviews(WorkflowState.STATUS_IN_PROGRESS)
    reading = running.filter(current_task_state__task__in=PanelReviewTask.objects.values("pk"))
    held = Exists(
        held_publications().filter(
            approval__text__article=OuterRef("translation_key"),
            approval__text__language=OuterRef("locale__language_code"),
        )
    )
    found = [
        (Q(pk__in=_pages_of(_reviews(WorkflowState.STATUS_NEEDS_CHANGES))), TextState.SENT_BACK),
        (Q(pk__in=_pages_of(running)) & ~Q(pk__in=_pages_of(reading)), TextState.CHECKING),
        (Q(held), TextState.HELD),
        (Q(pk__in=_pages_of(reading)), TextState.READING),
        (Q(pk__in=planned_pages().values("pk")), TextState.PLANNED),
        (Q(Exists(_withdrawn()), live=False), TextState.WITHDRAWN),
        (Q(live=False), TextState.DRAFT),
        (on_no_site(), TextState.UNSEEN),
        (Q(Exists(_behind())), TextState.BEHIND),
        (Q(has_unpublished_changes=True), TextState.CHANGED),
    ]
    whens = [When(condition, then=Value(state.value)) for condition, state in found]
    state = Case(*whens, default=Value(TextState.PUBLIC.value), output_field=CharField())
    return pages.annotate(state=state)


def _reviews(status: str) -> QuerySet[Any]:
    kind = ContentType.objects.get_for_model(Page)
    reviews: QuerySet[Any] = WorkflowState.objects.filter(base_content_type=kind, status=status)
    return reviews


def _pages_of(reviews: QuerySet[Any]) -> QuerySet[Any]:
    return reviews.annotate(page_pk=Cast("object_id", IntegerField())).values("page_pk")


def _newest(name: str) -> Q:
    """Return the condition that the approval with this name is the newest of its text and language."""
    newer = Approval.objects.filter(
        text__article=OuterRef(f"{name}text__article"),
        text__language=OuterRef(f"{name}text__language"),
        pk__gt=OuterRef(f"{name}pk"),
    )
    return ~Q(Exists(newer))


def _withdrawn() -> QuerySet[Any]:
    return Approval.objects.filter(
        _newest(""),
        text__article=OuterRef("translation_key"),
        text__language=OuterRef("locale__language_code"),
        withdrawn_at__isnull=False,
    )


def _behind() -> QuerySet[Any]:
    return SourceComparison.objects.filter(
        _newest("translation__"),
        _newest("source__"),
        translation__text__article=OuterRef("translation_key"),
        translation__text__language=OuterRef("locale__language_code"),
        source__text__article=F("translation__text__article"),
    )
