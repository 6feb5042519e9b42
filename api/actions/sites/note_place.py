"""Record how far a site has read."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from api.models import ApiKey, SiteFeed

INTERVAL: Final = timedelta(minutes=1)
MAX_FEEDS: Final = 50


@transaction.atomic
def note_place(*, key: str, language: str, kind: str, region: str, place: int) -> None:
    """Record the last line that the site of the key with this name has of one feed; once a minute at most.

    What a site reads of another region tells nothing of that region's site, and is not recorded.
    """
    now = timezone.now()
    feed = {"language": language, "kind": kind, "region": region}
    same = SiteFeed.objects.filter(key__name=key, **feed)
    if same.filter(at__lte=now - INTERVAL).update(place=place, at=now) or same.exists():
        return
    stored = ApiKey.objects.select_related("region").filter(name=key).first()
    if stored is None or region not in {"", stored.region.code if stored.region else ""}:
        return
    if stored.feeds.count() < MAX_FEEDS:
        # another process may insert it at this moment: then it is recorded
        SiteFeed.objects.bulk_create(
            [SiteFeed(key=stored, place=place, at=now, **feed)], ignore_conflicts=True
        )
