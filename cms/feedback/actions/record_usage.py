"""Record how often texts were read on one day."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from cms.feedback.models import DailyCount
from cms.regions.models import Region

Text = tuple[UUID, str]


@transaction.atomic
def record_usage(*, region: str, day: date, reads: Mapping[Text, int]) -> None:
    """Replace the read counts of a region for that day by these, per article and language.

    The feedback of that day stays.
    """
    list(Region.objects.select_for_update(no_key=True).filter(code=region))  # one at a time for each region
    counts = DailyCount.objects.filter(day=day, region=region)
    counts.exclude(reads=0).update(reads=0)
    DailyCount.objects.bulk_create(
        [
            DailyCount(day=day, region=region, article=article, language=language, reads=count)
            for (article, language), count in sorted(reads.items())
        ],
        update_conflicts=True,
        unique_fields=["day", "region", "article", "language"],
        update_fields=["reads"],
    )
    counts.filter(Q(reads=0, yes=0, partly=0, no=0)).delete()
