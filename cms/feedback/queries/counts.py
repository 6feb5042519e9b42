"""The totals of readers' feedback per text."""

from datetime import timedelta
from typing import Any, Final, TypeVar

from django.db.models import Case, F, IntegerField, QuerySet, Sum, When
from django.utils import timezone

from cms.feedback.models import DailyCount, ReaderText
from cms.feedback.permissions import regions_shown_to
from cms.users.models import User

RECENT_DAYS: Final = 90
Feedback = TypeVar("Feedback", DailyCount, ReaderText)


def visible_to(user: User, feedback: QuerySet[Feedback]) -> QuerySet[Feedback]:
    """Filter counts or comments by what this user may see: all, or those of the user's regions."""
    codes = regions_shown_to(user)
    return feedback if codes is None else feedback.filter(region__in=codes)


def of_last_days(feedback: QuerySet[Feedback], days: int) -> QuerySet[Feedback]:
    """Filter counts or comments by this number of days, up to and including today."""
    return feedback.filter(day__gt=timezone.localdate() - timedelta(days=days))


def totals_by_text(counts: QuerySet[DailyCount]) -> QuerySet[Any, Any]:
    """Return a row for each article and language: `yes`, `partly`, `no`, `reads`, `answers` and `share`.

    `share` is the percentage of `yes` among the answers; None when there are none.
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
