"""Replace a key by a new one, without a moment in which none works."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from api.actions.keys.create_api_key import create_api_key
from api.models import ApiKey
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.users.models import User

OVERLAP = timedelta(days=7)


@transaction.atomic
def rotate_api_key(*, old: ApiKey, by: User | None, once: UUID | None = None) -> tuple[ApiKey, str]:
    """Return a new key that opens the same. The old one goes on working for seven days, or less if it ended.

    Raises NotYourSiteError, ApiKey.DoesNotExist for a key that does not work any more, and MadeBeforeError
    when the form `once` was sent before.
    """
    current = ApiKey.objects.select_for_update().usable().get(pk=old.pk)
    check_can_keep_sites(by, current.region_id)
    end = timezone.now() + OVERLAP
    current.expires_at = min(current.expires_at, end) if current.expires_at else end
    current.save(update_fields=["expires_at"])
    record("api.rotate_api_key", about=current, by=by)
    return create_api_key(
        region=current.region,
        label=current.label,
        contact_email=current.contact_email,
        scopes=current.scopes,
        by=by,
        once=once,
    )
