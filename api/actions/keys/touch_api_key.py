"""Record that a key is in use."""

from django.db import transaction
from django.utils import timezone

from api.models import ApiKey
from api.queries.keys import needs_touch


@transaction.atomic
def touch_api_key(*, key: ApiKey) -> None:
    """Record the time, to within ten minutes."""
    if needs_touch(key):
        ApiKey.objects.filter(pk=key.pk).update(last_used_at=timezone.now())
