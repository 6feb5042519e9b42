"""Parses the text of a cell into a value."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.content.importing.field_checks import check_url
from cms.content.typed_fields import in_words
from cms.regions.coordinates import check_place, read_coordinate
from cms.regions.models import Region
from cms.regions.postcodes import tidy_postcode
from cms.typed import NotUnderstoodError, read_web_address


def names(text: str) -> list[str]:
    """Return the names of "Aalten; Winterswijk"."""
    return [name.strip() for name in text.split(";") if name.strip()]


def place_on_the_map(latitude: str, longitude: str) -> tuple[float | None, float | None]:
    """Return both numbers, None for nothing. Raises ValueError that says what is wrong, or swapped."""
    try:
        north, east = [read_coordinate(text) if text else None for text in (latitude, longitude)]
        if north is not None and east is not None:
            check_place(north, east)
    except NotUnderstoodError as problem:
        raise ValueError(in_words(problem)) from problem
    return _float(north), _float(east)


def postcode(text: str) -> str:
    """Return "1012AB", "" for nothing. Raises ValueError that says what is wrong."""
    try:
        return tidy_postcode(text).replace(" ", "") if text else ""
    except NotUnderstoodError as problem:
        raise ValueError(in_words(problem)) from problem


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
    try:
        url = read_web_address(text)
        if url:
            check_url(url)
    except NotUnderstoodError as problem:
        raise ValueError(in_words(problem)) from problem
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


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
