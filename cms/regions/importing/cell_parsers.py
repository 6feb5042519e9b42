"""Parses the text of a cell into a value."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.content.importing.field_checks import check_url
from cms.regions.models import Region


def names(text: str) -> list[str]:
    """Return the names of "Aalten; Winterswijk"."""
    return [name.strip() for name in text.split(";") if name.strip()]


def decimal_number(text: str) -> float | None:
    """Return a number, also one with a comma; None for nothing. Raises ValueError that says what is wrong."""
    try:
        return float(text.replace(",", ".")) if text else None
    except ValueError as error:
        raise ValueError(_("“%(words)s” is not a number.") % {"words": text[:40]}) from error


def whole_number(text: str) -> int | None:
    """Return a whole number, None for nothing. Raises ValueError that says what is wrong."""
    digits = text_of_number(text)
    if digits and not (digits.isascii() and digits.isdecimal()):
        raise ValueError(_("“%(words)s” is not a whole number.") % {"words": text[:40]})
    return int(digits) if digits else None


def text_of_number(text: str) -> str:
    """Return "1012" for "1012.0", as programs write a column of numbers in which a cell is empty."""
    return re.sub(r"(?<=\d)\.0$", "", text)


def web_url(text: str) -> str:
    """Return a URL with its scheme; many write www.example.nl. Raises ValueError for what is none."""
    url = text if not text or "://" in text else f"https://{text}"
    try:
        if url:
            check_url(url)
    except ValidationError as error:
        raise ValueError(_("“%(words)s” is not a web address.") % {"words": text[:80]}) from error
    return url


def known_region(regions: dict[str, Region], code: str) -> Region:
    """Return the region with this code. Raises ValueError that says what to do."""
    if code not in regions:
        message = _("Region “%(code)s” is not known. Load the regions first, or correct the code.")
        raise ValueError(message % {"code": code[:20]})
    return regions[code]


def check_once(key: str, wanted: Mapping[str, tuple[int, Any]]) -> None:
    """Raise ValueError that names the line on which this key was already."""
    if key in wanted:
        message = _("%(key)s is on line %(line)d already.")
        raise ValueError(message % {"key": key[:40], "line": wanted[key][0]})
