"""The key that somebody shows."""

from datetime import timedelta

from django.utils import timezone

from api.keys import matches, name_of
from api.models import ApiKey

SEEN_EVERY = timedelta(minutes=10)


def usable_key(shown: str) -> ApiKey | None:
    """Return the key, or None when it opens nothing (any more). One query."""
    name = name_of(shown)
    found = ApiKey.objects.usable().select_related("region").filter(name=name).first() if name else None
    return found if found and matches(shown, found.hash) else None


def needs_seen(key: ApiKey) -> bool:
    """Whether its last use is to be written down again: once in ten minutes is enough."""
    return key.last_used_at is None or timezone.now() - key.last_used_at > SEEN_EVERY
