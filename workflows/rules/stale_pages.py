"""What a page that was open for a while may overwrite: nothing that was written elsewhere meanwhile.

Every form carries the fingerprint of what it was made from. Pure.
"""

import hashlib
from enum import StrEnum, auto

LENGTH = 16  # hexadecimal digits: 64 bits tell apart what one person wrote in one field


class Fate(StrEnum):
    """What happens to what a page sent."""

    WRITE = auto()
    LEAVE = auto()
    ASK = auto()


def fingerprint(*values: object) -> str:
    """Return a short digest of what is stored in these fields; "" when all of them are empty."""
    texts = ["" if value is None else str(value) for value in values]
    if not any(texts):
        return ""
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:LENGTH]


def fate(*, made_from: str | None, stored: str, given: str) -> Fate:
    """Return what to do with `given`, of a page `made_from` something, while `stored` is there now.

    All three are fingerprints. `made_from` is None for code that was made from no page, and always writes.
    What was not touched on the page is no change. Where nothing is stored, nothing is overwritten.
    """
    if made_from is None or stored == made_from:
        return Fate.WRITE
    if given in (made_from, stored):
        return Fate.LEAVE
    return Fate.ASK if stored else Fate.WRITE
