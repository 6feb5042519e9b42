"""The measured readability of the texts that were read, beside the judgement of the readers."""

from typing import Any, Final

from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce

from cms.content.text_pages import text_pages, texts_visible_to
from cms.users.models import User
from workflows.enums import Outcome, RemarkKind
from workflows.models import Approval, FrozenText, ReadabilityRecord, Remark, Round
from workflows.permissions import can_see_evidence
from workflows.visibility import shown_to_editors

#: readers find a text good when at least this share (%) is in favour; the default rule of panels
GOOD_SHARE: Final = 80
MACHINE_STRICTER: Final = "machine_stricter"
READERS_STRICTER: Final = "readers_stricter"
AGREE: Final = "agree"
DECIDED = Q(outcome__in=[Outcome.APPROVED.value, Outcome.NOT_APPROVED.value])


def readability_of(approval: Approval) -> dict[str, Any] | None:
    """Return `{"level", "label"}` of the approved text; None when it has no level.

    For a minor edit that is the edited text's own.
    """
    record = ReadabilityRecord.objects.filter(text=approval.text_id, level__isnull=False).first()
    return {"level": record.level, "label": record.label} if record else None


def machine_and_readers() -> QuerySet[ReadabilityRecord]:
    """Return, for each article and language, the record of the text that panels judged last.

    Each has `title`, `language`, `page_id` (None when the page is gone), `readers`, `in_favour`, `share` (%),
    `shared_minuses`, `minuses`, `unknown_words` and `agreement`: `machine_stricter`, `readers_stricter` or
    `agree` (no value without an aim). One query.
    """
    judged = FrozenText.objects.filter(
        article=OuterRef("text__article"),
        language=OuterRef("text__language"),
        rounds__in=Round.objects.filter(DECIDED),
    ).order_by("-pk")
    records = ReadabilityRecord.objects.filter(text=Subquery(judged.values("pk")[:1])).defer("report")
    return records.annotate(
        title=KeyTextTransform("title", "text__content"),
        language=F("text__language"),
        page_id=Subquery(_page()),
        readers=_sum_of_rounds(F("yes") + F("yes_with_tip") + F("no")),
        in_favour=_sum_of_rounds(F("yes") + F("yes_with_tip")),
        shared_minuses=_sum_of_rounds(F("shared_minuses")),
        minuses=_remarks(RemarkKind.MINUS),
        unknown_words=_remarks(RemarkKind.UNKNOWN_WORD),
    ).annotate(
        share=Case(
            When(readers__gt=0, then=F("in_favour") * 100 / F("readers")), output_field=IntegerField()
        ),
        agreement=_agreement(),
    )


def machine_and_readers_shown_to(user: User) -> QuerySet[ReadabilityRecord]:
    """Return what `machine_and_readers` does, of the texts that this person may see.

    Those whose page is gone are for who may see all evidence.
    """
    visible = Q(page_id__in=texts_visible_to(user).values("pk"))
    if can_see_evidence(user):
        visible |= Q(page_id=None)
    return machine_and_readers().filter(visible)


def _page() -> QuerySet[Any, Any]:
    pages = text_pages().filter(
        translation_key=OuterRef("text__article"), locale__language_code=OuterRef("text__language")
    )
    return pages.values("pk")[:1]


def _agreement() -> Case:
    good = Q(share__gte=GOOD_SHARE, shared_minuses=0)
    hard = Q(score__gte=F("target"))
    return Case(
        When(Q(target=None) | Q(score=None) | Q(readers=0), then=Value(None, CharField())),
        When(hard & good, then=Value(MACHINE_STRICTER)),
        When(~hard & ~good, then=Value(READERS_STRICTER)),
        default=Value(AGREE),
        output_field=CharField(),
    )


def _sum_of_rounds(total: Any) -> Coalesce:
    rounds = Round.objects.filter(DECIDED, text=OuterRef("text")).order_by().values("text")
    return Coalesce(
        Subquery(rounds.annotate(total=Sum(total)).values("total")), 0, output_field=IntegerField()
    )


def _remarks(kind: RemarkKind) -> Coalesce:
    on_text = Remark.objects.filter(kind=kind.value, invitation__round__text=OuterRef("text"))
    remarks = shown_to_editors(on_text)
    counted = remarks.order_by().values("invitation__round__text").annotate(total=Count("pk"))
    return Coalesce(Subquery(counted.values("total")), 0, output_field=IntegerField())
