"""End a key at once."""

from django.db import transaction
from django.utils import timezone

from api.models import ApiKey
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.users.models import User


@transaction.atomic
def revoke_api_key(*, key: ApiKey, by: User | None) -> None:
    """From now on it opens nothing. Revoking it again changes nothing. Raises NotYourSiteError."""
    check_can_keep_sites(by, key.region_id)
    if ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now()):
        record("api.revoke_api_key", about=key, by=by)
