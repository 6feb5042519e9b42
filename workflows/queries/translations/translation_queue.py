"""What there is to translate into one language, and how far each text is."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    Case,
    CharField,
    Count,
    DateTimeField,
    Exists,
    F,
    Field,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, StrIndex
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation

from cms.content.fields import ChoicesField
from cms.content.text_pages import text_models, text_pages
from cms.regions.queries.region_of_page import region_of_page
from workflows.enums import TranslationState as State
from workflows.models import Approval, SourceComparison, TranslationAssignment

#: what needs work comes first
ORDER = [
    State.SOURCE_CHANGED,
    State.SENT_BACK,
    State.SOURCE_GONE,
    State.TO_TRANSLATE,
    State.WAITING,
    State.APPROVED,
]


def translation_queue(language: str) -> QuerySet[Any]:
    """Return every text of every kind, as its source page, with the state of its translation.

    A translation whose source was deleted appears as its own page. Each has `region` (its code; None:
    national), `kept_by` (its owner), `audience`, `target_id` (of the translated page), `state`, `rank`,
    `own_id` and `source_approval` (approvals), `own_at`, `source_at` and `review_at` (when
    the translation and its source were approved, and when its review began), `own_withdrawn` and
    `source_withdrawn` (when that ended), `waits` (since when somebody can work on it), `words`,
    `translator` and `due`. One query, with the expression for the state only twice: a database that
    compiles queries takes seconds for a long one.
    """
    is_source = Q(locale__language_code=settings.LANGUAGE_CODE)
    orphan = Q(locale__language_code=language) & ~Exists(_pages(settings.LANGUAGE_CODE))
    own, source, review = _approvals(language), _approvals(settings.LANGUAGE_CODE), _review()
    work = TranslationAssignment.objects.filter(article=OuterRef("translation_key"), language=language)
    lines = text_pages().filter(is_source | orphan, alias_of=None)
    lines = lines.annotate(
        region=region_of_page(),
        kept_by=_field("responsible", IntegerField()),
        audience=_field("audience", ChoicesField()),
        target_id=_first(_pages(language), "pk"),
        own_id=_first(own, "pk"),
        own_at=_first(own, "approved_at"),
        own_withdrawn=_first(own, "withdrawn_at"),
        source_approval=_first(source, "pk"),
        source_at=_first(source, "approved_at"),
        source_withdrawn=_first(source, "withdrawn_at"),
        words=F("readability__words"),
        translator=_first(work, "assigned_to"),
        due=_first(work, "due"),
    )
    lines = lines.annotate(review=_first(review, "status"), review_at=_first(review, "created_at"))
    stale = SourceComparison.objects.filter(
        translation=OuterRef("own_id"), source=OuterRef("source_approval")
    )
    state = Case(
        When(~is_source, then=Value(State.SOURCE_GONE.value)),
        When(review=WorkflowState.STATUS_IN_PROGRESS, then=Value(State.WAITING.value)),
        When(review=WorkflowState.STATUS_NEEDS_CHANGES, then=Value(State.SENT_BACK.value)),
        When(Q(own_id=None) | Q(own_withdrawn__isnull=False), then=Value(State.TO_TRANSLATE.value)),
        When(Exists(stale), then=Value(State.SOURCE_CHANGED.value)),
        default=Value(State.APPROVED.value),
        output_field=CharField(),
    )
    return lines.annotate(state=state).annotate(
        rank=StrIndex(Value(" ".join(ORDER)), F("state")),
        waits=Coalesce(
            "review_at",
            "source_at",
            "first_published_at",
            "latest_revision_created_at",
            output_field=DateTimeField(),
        ),
    )


def counts(lines: QuerySet[Any]) -> dict[str, int]:
    """Return how many of these lines are in each state; one query."""
    rows = lines.order_by().values("state").annotate(count=Count("pk")).values_list("state", "count")
    return dict.fromkeys((state.value for state in State), 0) | dict(rows)


def progress(lines: Iterable[Any], language: str) -> dict[Any, tuple[int, int]]:
    """Return for each article how many of its sentences are translated, and how many there are; one query."""
    done = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale__language_code=language,
        has_error=False,
    )
    segments = StringSegment.objects.filter(
        source__object_id__in=[line.translation_key for line in lines],
        source__locale__language_code=settings.LANGUAGE_CODE,
    ).annotate(is_done=Exists(done))
    rows = segments.order_by().values_list("source__object_id")
    return {
        article: (translated, total)
        for article, translated, total in rows.annotate(
            translated=Count("pk", filter=Q(is_done=True)), total=Count("pk")
        )
    }


def _field(field: str, output: Field[Any, Any]) -> Coalesce:
    """Return a field that each kind of text has in its own table."""
    columns = [F(f"{model._meta.model_name}__{field}") for model in text_models()]  # noqa: SLF001 - Django's public name
    return Coalesce(*columns, output_field=output)


def _pages(language: str) -> QuerySet[Any]:
    return Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language, alias_of=None
    )


def _approvals(language: str) -> QuerySet[Any]:
    return Approval.objects.filter(
        text__article=OuterRef("translation_key"), text__language=language
    ).order_by("-pk")


def _review() -> QuerySet[Any]:
    states = [WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES]
    return WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("target_id"), CharField()),
        status__in=states,
    ).order_by("-pk")


def _first(rows: QuerySet[Any], field: str) -> Subquery:
    return Subquery(rows.values(field)[:1])
