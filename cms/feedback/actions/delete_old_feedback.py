"""Delete readers' comments after the retention period."""

from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from cms.feedback.models import ReaderText

RETENTION_DAYS: Final = 180


@transaction.atomic
def delete_old_feedback(*, today: date | None = None) -> int:
    """Delete comments of more than 180 days ago; return how many. The counts stay."""
    oldest = (today or timezone.localdate()) - timedelta(days=RETENTION_DAYS)
    deleted, _models = ReaderText.objects.filter(day__lt=oldest).delete()
    return deleted
