"""Codes of schools and their boards, as people write them. Pure Python."""

import re
from typing import Final

from cms.text import comparison_form, sign_outside
from cms.typed.errors import NotUnderstoodError, shown

SIGN: Final = re.compile(r"[A-Z\d]", re.ASCII)


def tidy_school_code(written: str, length: int) -> str:
    """Return "14AD00" for "14 ad 00". Raises NotUnderstoodError for what has other signs, or not as many."""
    code = comparison_form(written).replace(" ", "").upper()
    sign = sign_outside(code, SIGN)
    if sign is not None:
        raise NotUnderstoodError(
            "“%(sign)s” does not belong in the code of a school. Write it like %(example)s.",
            sign=sign.shown,
            example="14AD00"[:length],
        )
    if len(code) != length:
        raise NotUnderstoodError(
            "“%(code)s” is not a code of %(length)d letters and digits.", code=shown(code), length=length
        )
    return code
