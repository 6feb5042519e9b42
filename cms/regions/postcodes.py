"""Postcodes as people write them. Pure Python."""

import re

WRITTEN = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})?", re.ASCII)


def four_digits(written: str) -> str:
    """Return the digits of "1012", "1012AB" or " 1012 ab ". Raises ValueError for what is no postcode."""
    found = WRITTEN.fullmatch(written.strip())
    if not found:
        raise ValueError("not a postcode")
    return found[1]
