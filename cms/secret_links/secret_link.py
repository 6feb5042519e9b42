"""The secret in a personal link: how it is made, what is stored of it, and whether it opens.

It is made from the record's key and a secret of the installation, so that a reminder can carry the same
link; the database holds only its hash. Whoever reads the database cannot enter; a new `serial` makes a new
link and ends the old one. A link of one purpose never opens another. It lasts as long as the secret it was
made with is in use.
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

TOKEN_LENGTH = 43


@dataclass(frozen=True)
class SecretLink:
    """A link of one record. `purpose` names the kind of link: it salts the token."""

    purpose: str
    key: UUID
    serial: int

    def token(self, secrets: Sequence[str], stored_hash: str) -> str:
        """Return the token whose hash is stored; when no secret in use makes it, that of the first one.

        256 bits, as 43 characters that are safe in a URL. `secrets`: the current one, then older ones.
        """
        current, *older = (self._token(secret) for secret in secrets)
        return next((token for token in older if _same(token_hash(token), stored_hash)), current)

    def opens(self, token: str, secrets: Sequence[str], stored_hash: str) -> bool:
        """Whether this is the token of the link, made with a secret that is in use."""
        return _same(token_hash(token), token_hash(self.token(secrets, stored_hash)))

    def _token(self, secret: str) -> str:
        key = hashlib.sha256(f"{self.purpose}{secret}".encode()).digest()
        digest = hmac.digest(key, f"{self.key}:{self.serial}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def token_hash(token: str) -> str:
    """Return what is stored of a token: its SHA-256, as 64 hexadecimal characters."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _same(one: str, other: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one, other)
