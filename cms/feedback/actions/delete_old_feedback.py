"""Delete readers' own words after their term."""

from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from cms.feedback.models import ReaderText

KEPT_DAYS: Final = 180


@transaction.atomic
def delete_old_feedback(*, today: date | None = None) -> int:
    """Return how many texts were deleted: those of more than 180 days ago. The counts stay."""
    oldest = (today or timezone.localdate()) - timedelta(days=KEPT_DAYS)
    deleted, _models = ReaderText.objects.filter(day__lt=oldest).delete()
    return deleted
