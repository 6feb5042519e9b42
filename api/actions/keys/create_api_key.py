"""Create an API key."""

from uuid import UUID

from django.db import IntegrityError, transaction

from api.errors import MadeBeforeError
from api.keys import hash_of, new_key
from api.models import ApiKey
from api.permissions import check_can_keep_sites
from cms.audit.record import record
from cms.regions.models import Region
from cms.users.models import User


@transaction.atomic
def create_api_key(
    *,
    region: Region | None,
    label: str,
    contact_email: str,
    scopes: list[str],
    by: User | None,
    once: UUID | None = None,
) -> tuple[ApiKey, str]:
    """Return the stored part of a new key, and the key itself, which nobody can see again.

    Raises NotYourSiteError, ValidationError for an unknown scope, or none, and MadeBeforeError when there is
    one of the form `once`: a page that is loaded again sends its form again.
    """
    check_can_keep_sites(by, region.pk if region else None)
    key, name = new_key(once)
    stored = ApiKey(
        region=region,
        label=label,
        contact_email=contact_email,
        scopes=scopes,
        name=name,
        hash=hash_of(key),
        created_by=by,
    )
    stored.full_clean(exclude=["name"])
    try:
        with transaction.atomic():
            stored.save()
    except IntegrityError as error:
        raise MadeBeforeError("This form made a key before.") from error
    record("api.create_api_key", about=stored, by=by)
    return stored, key
