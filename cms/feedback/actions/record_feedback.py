"""Record a reader's feedback on a text."""

from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from cms.anonymity.anonymous import anonymous
from cms.feedback.enums import Clear
from cms.feedback.models import DailyCount, ReaderText


@transaction.atomic
def record_feedback(*, article: UUID, language: str, region: str, clear: Clear, text: str = "") -> None:
    """Count the answer, and store the reader's comment, if any, without what could identify its writer.

    `region` is an official code, or "". The caller checks the permission, and that the text exists.
    """
    today = timezone.localdate()
    counts = DailyCount.objects.select_for_update()
    count, _created = counts.get_or_create(day=today, article=article, language=language, region=region)
    DailyCount.objects.filter(pk=count.pk).update(**{clear.value: F(clear.value) + 1})
    comment = anonymous(text)
    if comment:
        ReaderText.objects.create(
            day=today, article=article, language=language, region=region, clear=clear, text=comment
        )
