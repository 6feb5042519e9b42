"""The caches of this installation."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from api.purging.caches import Cache, parse_caches


def configured_caches() -> dict[str, Cache]:
    """Return the caches that are told of changes, by name. Raises ValueError for a wrong setting."""
    return {cache.name: cache for cache in parse_caches(settings.CACHES_TO_PURGE)}


@register()
def check_caches(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse to start with a setting that would tell nobody."""
    try:
        configured_caches()
    except ValueError as error:
        return [Error(str(error), id="api.E003")]
    return []
