"""Reading asks for no key; whoever shows one may read more."""

import time
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from api.keys import hash_of
from api.models import ApiKey
from api.queries.keys import usable_key
from api.v1.http.limits import check_read, counted
from api.v1.http.problems import Refused
from api.v1.http.shown_key import ASK, shown_key
from cms.users.client_ip import client_ip

REMEMBERED: Final = 60  # seconds: a revoked key reads public texts for so long
MOST: Final = 1000
_known: dict[str, tuple[float, str]] = {}


def check_may_read(request: HttpRequest) -> None:
    """Count a read. Raises Refused: 429 after too many, 401 for a key that does not work."""
    shown = shown_key(request)
    if shown:
        check_read(_name(shown, request), settings.API_READS_PER_MINUTE_WITH_KEY)
    else:
        check_read(client_ip(request), settings.API_READS_PER_MINUTE)


def _name(shown: str, request: HttpRequest) -> str:
    known = _known.get(hashed := hash_of(shown))
    if known and known[0] > time.monotonic():
        return known[1]
    key = usable_key(shown)
    if key is None or ApiKey.Scope.READ not in key.scopes:
        counted("wrong-keys", client_ip(request), settings.API_WRONG_KEYS_PER_MINUTE).check()
        raise Refused(401, "This key does not work for reading. Reading needs no key: leave it out.", ASK)
    if len(_known) >= MOST:
        _known.clear()
    _known[hashed] = (time.monotonic() + REMEMBERED, key.name)
    return key.name
