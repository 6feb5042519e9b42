"""With what a site asks for one draft, for one hour.

A token says which revision of which page, and is signed: whoever has one can change nothing about it. It
opens nothing without a key.
"""

from datetime import timedelta
from typing import Final, NamedTuple

from django.core import signing

SALT: Final = "api.previews"
LASTS: Final = timedelta(hours=1)
LONGEST: Final = 500  # characters; ours are shorter


class Drafted(NamedTuple):
    """Which draft. Without a revision: the sentences of a translation as they are when they are asked for."""

    page: int
    language: str
    revision: int | None


def preview_token(drafted: Drafted) -> str:
    """Return a token that works from now on for an hour. Its characters need no escaping in an address."""
    return signing.dumps(list(drafted), salt=SALT)


def drafted_by(token: str) -> Drafted | None:
    """Return what a token is for; None for one that we did not make, or not in the last hour."""
    if len(token) > LONGEST:
        return None
    try:
        return Drafted(*signing.loads(token, salt=SALT, max_age=LASTS))
    except signing.BadSignature:
        return None
