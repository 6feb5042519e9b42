"""Postcodes as people write them. Pure Python."""

import re
from typing import Final

from cms.text import comparison_form, sign_outside
from cms.typed.errors import NotUnderstoodError, shown

POSTCODE: Final = re.compile(r"(?:NL[ -]?)?([1-9]\d{3})(?: ?- ?| ?)([A-Z]{2})?", re.ASCII)
SIGN: Final = re.compile(r"[A-Za-z\d -]", re.ASCII)
#: pairs of letters that no Dutch postcode has
NEVER_GIVEN: Final = ("SA", "SD", "SS")


def four_digits(written: str) -> str:
    """Return the digits of "1012", "1012AB" or "NL-1012 ab". Raises NotUnderstoodError for anything else."""
    return _parts(written)[0]


def tidy_postcode(written: str) -> str:
    """Return "1012 AB" for "1012ab". Raises NotUnderstoodError for anything else, also without letters."""
    digits, letters = _parts(written)
    if not letters:
        raise NotUnderstoodError("The two letters are missing. Write it like 1234 AB.")
    return f"{digits} {letters}"


def _parts(written: str) -> tuple[str, str]:
    text = comparison_form(written).upper()
    sign = sign_outside(text, SIGN)
    if sign is not None:
        raise NotUnderstoodError(
            "“%(sign)s” does not belong in a postcode. Write it like 1234 AB.", sign=sign.shown
        )
    match = POSTCODE.fullmatch(text)
    if not match:
        raise _not_one(text)
    digits, letters = match[1], match[2] or ""
    if letters in NEVER_GIVEN:
        raise NotUnderstoodError("No Dutch postcode ends in %(letters)s.", letters=letters)
    return digits, letters


def _not_one(text: str) -> NotUnderstoodError:
    if text.startswith("0"):
        return NotUnderstoodError("A Dutch postcode does not begin with 0. Write it like 1234 AB.")
    letter = re.match(r"\d{0,3}([A-Z])(?=[A-Z\d]{0,3} ?-? ?[A-Z]{2}$)", text, re.ASCII)
    if letter:
        return NotUnderstoodError(
            "“%(sign)s” is where a digit should be. Write it like 1234 AB.", sign=letter[1]
        )
    digit = re.fullmatch(r"\d{4} ?-? ?(?:(\d)[A-Z\d]|[A-Z](\d))", text, re.ASCII)
    if digit:
        return NotUnderstoodError(
            "“%(sign)s” is where a letter should be. Write it like 1234 AB.", sign=digit[1] or digit[2]
        )
    return NotUnderstoodError(
        "“%(words)s” is not a Dutch postcode. Write it like 1234 AB.", words=shown(text)
    )
