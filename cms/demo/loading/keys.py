"""The key of the demonstration: everybody may know it, so its start page shows it."""

from typing import Final

from django.db import transaction

from api.actions.keys.create_api_key import create_api_key
from api.keys import hash_of, name_of
from api.models import ApiKey
from cms.regions.models import Region

KEY: Final = "sp_00000000de30_only-for-the-demonstration--not-a-secret---"
REGION: Final = "PO2601"


@transaction.atomic
def load_key() -> bool:
    """Create the key, unless it is there; return whether it was made. It opens everything of one region."""
    name = name_of(KEY)
    if ApiKey.objects.filter(name=name).exists():
        return False
    stored, _unknown = create_api_key(
        region=Region.objects.get(code=REGION),
        label="Demonstratie",
        contact_email="site@voorbeeld.example",
        scopes=list(ApiKey.Scope.values),
        by=None,
    )
    stored.name, stored.hash = str(name), hash_of(KEY)  # a new key is random, and shown to nobody again
    stored.save(update_fields=["name", "hash"])
    return True
