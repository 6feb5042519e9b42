"""Encodes an answer as bytes, and derives its ETag."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

DIGEST_BYTES = 16


def encode(value: Any) -> bytes:
    """Return compact JSON as UTF-8. The same value always gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def digest(*parts: bytes) -> str:
    """Return a digest of these bytes, as 32 hexadecimal characters: an ETag without its quotes."""
    made = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        made.update(part)
    return made.hexdigest()


def utc(moment: datetime) -> str:
    """Return a moment in UTC, to the second: 2026-11-01T09:30:00Z."""
    return f"{moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()}Z"
