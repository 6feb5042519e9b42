"""What readers of each text said, added up."""

from datetime import timedelta
from typing import Any, Final, TypeVar

from django.db.models import Case, F, IntegerField, QuerySet, Sum, When
from django.utils import timezone

from cms.feedback.models import DailyCount, ReaderText
from cms.feedback.permissions import regions_shown_to
from cms.users.models import User

RECENT_DAYS: Final = 90
Kept = TypeVar("Kept", DailyCount, ReaderText)


def shown_to(user: User, kept: QuerySet[Kept]) -> QuerySet[Kept]:
    """Keep of counts or words all, or for who is at a region's desk those of that region."""
    codes = regions_shown_to(user)
    return kept if codes is None else kept.filter(region__in=codes)


def of_last_days(kept: QuerySet[Kept], days: int) -> QuerySet[Kept]:
    """Keep those of today and of the days before it."""
    return kept.filter(day__gt=timezone.localdate() - timedelta(days=days))


def added_up(counts: QuerySet[DailyCount]) -> QuerySet[Any, Any]:
    """Return a line for each article and language: `yes`, `partly`, `no`, `reads`, `answers` and `share`.

    `share` is how many per cent of the answers are `yes`; None without answers.
    """
    by_text = counts.order_by().values("article", "language")
    return by_text.annotate(
        total_yes=Sum("yes"),
        total_partly=Sum("partly"),
        total_no=Sum("no"),
        total_reads=Sum("reads"),
        answers=Sum(F("yes") + F("partly") + F("no")),
    ).annotate(
        share=Case(When(answers__gt=0, then=F("total_yes") * 100 / F("answers")), output_field=IntegerField())
    )
