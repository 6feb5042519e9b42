"""Keep what a site says to have."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from api.actions.sites.note_place import INTERVAL
from api.errors import SaidTooOftenError
from api.models import ApiKey, SiteState


@transaction.atomic
def keep_site_state(*, key: ApiKey, place: int | None, forms: Mapping[str, str] | None) -> SiteState:
    """Return what is known of the site now; it takes the place of what the site said before.

    Raises SaidTooOftenError within a minute of that: then nothing is kept.
    """
    ApiKey.objects.select_for_update(of=("self",)).get(pk=key.pk)
    now = timezone.now()
    before = SiteState.objects.filter(key=key, at__gt=now - INTERVAL).first()
    if before:
        raise SaidTooOftenError(int((before.at + INTERVAL - now).total_seconds()) + 1)
    said, _created = SiteState.objects.update_or_create(
        key=key, defaults={"place": place, "forms": forms, "at": now}
    )
    return said
