"""End a key at once."""

from django.db import transaction
from django.utils import timezone

from api.models import ApiKey


@transaction.atomic
def revoke_api_key(*, key: ApiKey) -> None:
    """From now on it opens nothing. Revoking it again changes nothing."""
    ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now())
