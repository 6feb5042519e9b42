"""Reading needs no key; a client that sends one may read more."""

import time
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from api.keys import hash_of
from api.models import ApiKey
from api.queries.keys import usable_key
from api.v1.http.limits import check_read, counted
from api.v1.http.problems import Refused
from api.v1.http.request_key import CHALLENGE, request_key
from cms.users.client_ip import client_ip

CACHE_SECONDS: Final = 60  # for so long a revoked key may still read public texts
CACHE_SIZE: Final = 1000
#: until when the key with this hash is valid without a query, and its name
_cache: dict[str, tuple[float, str]] = {}


def check_may_read(request: HttpRequest) -> None:
    """Count a read. Raises Refused: 429 after too many, 401 for a key that does not work."""
    key = request_key(request)
    if key:
        check_read(_name_of(key, request), settings.API_READS_PER_MINUTE_WITH_KEY)
    else:
        check_read(client_ip(request), settings.API_READS_PER_MINUTE)


def _name_of(key: str, request: HttpRequest) -> str:
    cached = _cache.get(hashed := hash_of(key))
    if cached and cached[0] > time.monotonic():
        return cached[1]
    stored = usable_key(key)
    if stored is None or ApiKey.Scope.READ not in stored.scopes:
        counted("wrong-keys", client_ip(request), settings.API_WRONG_KEYS_PER_MINUTE).check()
        raise Refused(
            401, "This key does not work for reading. Reading needs no key: leave it out.", CHALLENGE
        )
    if len(_cache) >= CACHE_SIZE:
        _cache.clear()
    _cache[hashed] = (time.monotonic() + CACHE_SECONDS, stored.name)
    return stored.name
