"""Which part of a file a player asks for (RFC 9110, section 14): a pure rule.

A telephone plays no sound that it cannot ask for in parts.
"""

import re
from typing import Final

RANGE: Final = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


def part_of(header: str, size: int) -> tuple[int, int] | None:
    """Return the first byte that is asked for and the one after the last; None for the whole.

    A header that asks for several parts, or for none that is there, may be ignored: the whole is answered.
    """
    asked = RANGE.fullmatch(header.strip())
    if asked is None or asked.groups() == ("", ""):
        return None
    first, last = asked.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
    return (start, end) if start < end else None
