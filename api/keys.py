"""The secret with which a site identifies itself. Pure.

A key looks like `sp_3f9a1c207b5e_…`: a name of 12 digits, by which it is looked up and told from others, and
a secret of 256 bits. The database holds only the SHA-256 of the whole; the key is shown once, when it is
created.
"""

import hashlib
import hmac
import re
import secrets
from uuid import UUID, uuid4

PATTERN = re.compile(r"^sp_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$")


def name_for(once: UUID) -> str:
    """Return the name of the key that a form makes, however often it is sent."""
    return once.hex[:12]


def new_key(once: UUID | None = None) -> tuple[str, str]:
    """Return a new random key, and its name: that of the form `once`, if there was one."""
    name = name_for(once or uuid4())
    return f"sp_{name}_{secrets.token_urlsafe(32)}", name


def name_of(key: str) -> str | None:
    """Return the name in a key, or None for what is not a key."""
    match = PATTERN.match(key)
    return match[1] if match else None


def hash_of(key: str) -> str:
    """Return what is stored of a key: 64 hexadecimal characters."""
    return hashlib.sha256(key.encode()).hexdigest()


def matches(key: str, stored: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(hash_of(key), stored)
