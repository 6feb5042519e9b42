"""Tokens with which a site can read one draft, for one hour.

A token names a revision of a page, and is signed: whoever has one cannot change it. It opens nothing without
a key.
"""

from datetime import timedelta
from typing import Final, NamedTuple

from django.core import signing

from cms.mail.glue import without_glue

SALT: Final = "api.previews"
LIFETIME: Final = timedelta(hours=1)
MAX_LENGTH: Final = 500  # ours are shorter


class DraftReference(NamedTuple):
    """Which draft. Without a revision it is a translation, with its sentences as they are when it is read."""

    page: int
    language: str
    revision: int | None


def preview_token(reference: DraftReference) -> str:
    """Return a token that is valid for an hour from now. It needs no escaping in a URL."""
    return signing.dumps(list(reference), salt=SALT)


def read_preview_token(token: str) -> DraftReference | None:
    """Return which draft a token is for; None when it is not ours, or older than an hour.

    What sticks to the end of a URL that was copied is no part of it.
    """
    if len(token) > MAX_LENGTH:
        return None
    try:
        return DraftReference(*signing.loads(without_glue(token), salt=SALT, max_age=LIFETIME))
    except signing.BadSignature:
        return None
