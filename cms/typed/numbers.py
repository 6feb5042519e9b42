"""Numbers of things, as people type or paste them. Pure Python."""

import re
from typing import Final

from cms.text import comparison_form
from cms.typed.errors import NotUnderstoodError, shown

#: a group after the first has three digits, so its sign is for thousands
NUMBER: Final = re.compile(r"\d{1,9}|\d{1,3}(?:([.,' ])\d{3}(?:\1\d{3})?)", re.ASCII)


def read_whole_number(written: str) -> int:
    """Return 1234 for "1234", "1.234" and "1 234". Raises NotUnderstoodError."""
    text = comparison_form(written)
    match = NUMBER.fullmatch(text)
    if not match:
        raise NotUnderstoodError("“%(words)s” is not a whole number, such as 1234.", words=shown(text))
    return int(text.replace(match[1], "") if match[1] else text)
