"""Write down that a key is in use."""

from django.db import transaction
from django.utils import timezone

from api.models import ApiKey
from api.queries.keys import needs_seen


@transaction.atomic
def touch_api_key(*, key: ApiKey) -> None:
    """Note the time, to within ten minutes."""
    if needs_seen(key):
        ApiKey.objects.filter(pk=key.pk).update(last_used_at=timezone.now())
