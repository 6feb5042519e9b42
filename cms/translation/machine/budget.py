"""How many words a desk may still send to a paid service this month."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone
from wagtail_localize.models import Translation

from cms.translation.models import Prefill, WordBudget


@dataclass(frozen=True, slots=True)
class Budget:
    """The words of one region, or of the national desk, in the current month."""

    per_month: int
    used: int

    @property
    def left(self) -> int:
        """The words that can still be sent."""
        return max(self.per_month - self.used, 0)


def region_of(translation: Translation) -> int | None:
    """Return the id of the region whose text this is; None for the national desk.

    A region's text is one with a field `region`; articles count as national.
    """
    region: int | None = getattr(translation.source.get_source_instance(), "region_id", None)
    return region


def budget_of(region_id: int | None) -> Budget:
    """Return the budget and its use: two queries. Words reserved for waiting work count as used."""
    row = WordBudget.objects.filter(region=region_id).first()
    used = Prefill.objects.filter(region=region_id, asked_at__gte=_first_of_month()).aggregate(
        words=Sum("words")
    )
    default: int = settings.MACHINE_TRANSLATION["WORDS_PER_MONTH"]
    return Budget(row.words_per_month if row else default, used["words"] or 0)


def _first_of_month() -> datetime:
    return timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
