"""The secret with which a site's software makes itself known. Pure.

A key looks like `sp_3f9a1c20b7d4_…`: a part by which it is found and can be told from others, and a secret
of 256 bits. The database holds only the SHA-256 of the whole; it is shown once, to who made it.
"""

import hashlib
import hmac
import re
import secrets

SHAPE = re.compile(r"^sp_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$")


def new_key() -> tuple[str, str]:
    """Return a key that did not exist before, and the part of it by which it is found."""
    name = secrets.token_hex(6)
    return f"sp_{name}_{secrets.token_urlsafe(32)}", name


def name_of(key: str) -> str | None:
    """Return the part by which a key is found, or None for what is no key."""
    found = SHAPE.match(key)
    return found[1] if found else None


def hash_of(key: str) -> str:
    """Return what is stored of a key: 64 hexadecimal characters."""
    return hashlib.sha256(key.encode()).hexdigest()


def matches(key: str, stored: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(hash_of(key), stored)
