"""Create an API key."""

from django.db import transaction

from api.keys import hash_of, new_key
from api.models import ApiKey
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.regions.models import Region
from cms.users.models import User


@transaction.atomic
def create_api_key(
    *, region: Region | None, label: str, contact_email: str, scopes: list[str], by: User | None
) -> tuple[ApiKey, str]:
    """Return the stored part of a new key, and the key itself, which nobody can see again.

    Raises NotYourSiteError, and ValidationError for an unknown scope, or none.
    """
    check_can_keep_sites(by, region.pk if region else None)
    key, name = new_key()
    stored = ApiKey(
        region=region,
        label=label,
        contact_email=contact_email,
        scopes=scopes,
        name=name,
        hash=hash_of(key),
        created_by=by,
    )
    stored.full_clean()
    stored.save()
    record("api.create_api_key", about=stored, by=by)
    return stored, key
