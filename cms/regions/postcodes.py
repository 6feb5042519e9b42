"""Postcodes as people write them. Pure Python."""

import re

POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})?", re.ASCII)


def four_digits(text: str) -> str:
    """Return the digits of "1012", "1012AB" or " 1012 ab ". Raises ValueError for anything else."""
    match = POSTCODE.fullmatch(text.strip())
    if not match:
        raise ValueError("not a postcode")
    return match[1]
