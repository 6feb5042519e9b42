"""The secret in a personal link: of an invitation, of a member's own page, and of a parent.

It is made from the record's own number and the installation's secret key, so that a reminder can carry
the same link; the database holds only its hash. Whoever reads the database cannot enter; a new `serial`
makes a new link and ends the old one. Each kind of link has its own salt: one is never good for another.
A link lasts as long as the key it was made with is SECRET_KEY or one of SECRET_KEY_FALLBACKS
(`workflows/decisions/0003-secrets-made-from-the-secret-key.md`).
"""

import base64
import hashlib
import hmac
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "workflows.invitation"
MEMBER_SALT = "workflows.member"
PARENT_SALT = "workflows.parent"
TOKEN_LENGTH = 43


def invitation_token(key: UUID, serial: int, stored_hash: str) -> str:
    """Return the token of an invitation: 256 bits, as 43 characters that are safe in an address."""
    return _token(SALT, key, serial, stored_hash)


def member_token(key: UUID, serial: int, stored_hash: str) -> str:
    """Return the token of a member's own page."""
    return _token(MEMBER_SALT, key, serial, stored_hash)


def parent_token(key: UUID, serial: int, stored_hash: str) -> str:
    """Return the token with which a parent answers for a child."""
    return _token(PARENT_SALT, key, serial, stored_hash)


def token_hash(token: str) -> str:
    """Return what is stored of a token: its SHA-256, as 64 hexadecimal characters."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def matches(token: str, stored_hash: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(token_hash(token), stored_hash)


def _token(salt: str, key: UUID, serial: int, stored_hash: str) -> str:
    """Return the token whose hash is stored; when no key in use makes it, that of the current key."""
    current, *older = (
        _made_with(secret, salt, f"{key}:{serial}")
        for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    )
    return next((token for token in older if matches(token, stored_hash)), current)


def _made_with(secret: str, salt: str, value: str) -> str:
    digest = salted_hmac(salt, value, secret=secret, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
