"""The hash under which bytes are kept."""

import hashlib
from typing import Any


def sha256_of(file: Any) -> str:
    """Return the SHA-256 of a file of Django's, as 64 hexadecimal characters; it is left at its start."""
    total = hashlib.sha256()
    file.seek(0)
    for chunk in file.chunks():
        total.update(chunk)
    file.seek(0)
    return total.hexdigest()
