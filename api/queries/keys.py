"""API keys, by the key that a client sends."""

from datetime import timedelta

from django.utils import timezone

from api.keys import matches, name_of
from api.models import ApiKey

TOUCH_INTERVAL = timedelta(minutes=10)


def usable_key(key: str) -> ApiKey | None:
    """Return the stored key, or None when it is unknown, revoked or expired. One query."""
    name = name_of(key)
    stored = ApiKey.objects.usable().select_related("region").filter(name=name).first() if name else None
    return stored if stored and matches(key, stored.hash) else None


def needs_touch(key: ApiKey) -> bool:
    """Return whether its last use must be recorded again: once in ten minutes is enough."""
    return key.last_used_at is None or timezone.now() - key.last_used_at > TOUCH_INTERVAL
