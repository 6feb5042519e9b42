"""The words of a cell become values."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from cms.regions.models import Region

check_address = URLValidator(schemes=["http", "https"])


def several(words: str) -> list[str]:
    """Return the names of "Aalten; Winterswijk"."""
    return [name.strip() for name in words.split(";") if name.strip()]


def number(words: str) -> float | None:
    """Return a number, None for nothing. Raises ValueError that says what is wrong."""
    try:
        return float(words) if words else None
    except ValueError as error:
        raise ValueError(_("“%(words)s” is not a number.") % {"words": words[:40]}) from error


def count(words: str) -> int | None:
    """Return a whole number, None for nothing. Raises ValueError that says what is wrong."""
    if words and not (words.isascii() and words.isdecimal()):
        raise ValueError(_("“%(words)s” is not a whole number.") % {"words": words[:40]})
    return int(words) if words else None


def address(words: str) -> str:
    """Return a web address with its scheme; many write www.example.nl. Raises ValueError for what is none."""
    found = words if not words or "://" in words else f"https://{words}"
    try:
        if found:
            check_address(found)
    except ValidationError as error:
        raise ValueError(_("“%(words)s” is not a web address.") % {"words": words[:80]}) from error
    return found


def known_region(regions: dict[str, Region], code: str) -> Region:
    """Return the region with this code. Raises ValueError that says what to do."""
    if code not in regions:
        said = _("Region “%(code)s” is not known. Load the regions first, or correct the code.")
        raise ValueError(said % {"code": code[:20]})
    return regions[code]


def check_once(key: str, wanted: Mapping[str, tuple[int, Any]]) -> None:
    """Raise ValueError that names the line on which this key was already."""
    if key in wanted:
        said = _("%(key)s is on line %(line)d already.")
        raise ValueError(said % {"key": key[:40], "line": wanted[key][0]})
