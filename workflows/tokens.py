"""The secret in an invitation's link.

It is made from the invitation's own number and the installation's secret key, so that a reminder can carry
the same link; the database holds only its hash. Whoever reads the database cannot enter; a new `serial`
makes a new link and ends the old one.
"""

import base64
import hashlib
import hmac
from uuid import UUID

from django.utils.crypto import salted_hmac

SALT = "workflows.invitation"
TOKEN_LENGTH = 43


def invitation_token(key: UUID, serial: int) -> str:
    """Return the token: 256 bits, as 43 characters that are safe in an address."""
    digest = salted_hmac(SALT, f"{key}:{serial}", algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def token_hash(token: str) -> str:
    """Return what is stored of a token: its SHA-256, as 64 hexadecimal characters."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def matches(token: str, stored_hash: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(token_hash(token), stored_hash)
