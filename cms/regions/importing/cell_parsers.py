"""Parses the text of a cell into a value."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.content.importing.field_checks import check_url
from cms.content.typed_fields import in_words
from cms.regions.models import Region
from cms.regions.postcodes import tidy_postcode
from cms.tables.rows import Row
from cms.tables.taken_back import LATITUDE, LONGITUDE, Degrees, day_and_month, degrees, range_of_month
from cms.tables.taken_back import whole_number as number_taken_back
from cms.text import comparison_form, plain
from cms.typed import NotUnderstoodError, read_web_address

_FOUR_DIGITS: Final = re.compile(r"[1-9]\d{3}", re.ASCII)


def latitude(text: str) -> float | None:
    """Return a latitude, None for nothing. Raises ValueError that says what is wrong."""
    return _degrees(text, LATITUDE, _("This is no latitude in the Netherlands, such as 52.3702."))


def longitude(text: str) -> float | None:
    """Return a longitude, None for nothing. Raises ValueError that says what is wrong."""
    return _degrees(text, LONGITUDE, _("This is no longitude in the Netherlands, such as 4.8952."))


def _degrees(text: str, kind: Degrees, problem: str) -> float | None:
    found = degrees(plain(text), kind) if text else None
    if text and found is None:
        raise ValueError(problem)
    return found


def whole_number(text: str) -> int | None:
    """Return a whole number, None for nothing. Raises ValueError that says what is wrong."""
    digits = number_taken_back(plain(text))
    if text and digits is None:
        raise ValueError(_("This is not a whole number. Write it with digits alone."))
    return int(digits) if digits else None


def postcode_digits(text: str) -> str:
    """Return "1012" for "1012.0" and "1.012", as programs write numbers. Raises ValueError for others."""
    digits = number_taken_back(plain(text)) or text
    if not _FOUR_DIGITS.fullmatch(digits):
        raise ValueError(_("Write the four digits of the postcode, such as 1012."))
    return digits


def region_code(text: str) -> str:
    """Return "PO2601" for "po 26-01"."""
    return _bare(text).replace("-", "")


def school_code(length: int) -> Callable[[str], str]:
    """Return a parser of codes of this length. It raises ValueError for what a spreadsheet made of one."""

    def parsed(text: str) -> str:
        code = _bare(text)
        if len(code) != length or not (code.isascii() and code.isalnum()):
            message = _(
                "This is no code of %(length)d signs. Perhaps a spreadsheet made a number or a date of it: "
                "make the column “Text”, and fill in the code again."
            )
            raise ValueError(message % {"length": length})
        return code

    return parsed


def postcode(text: str) -> str:
    """Return "1012AB", "" for nothing. Raises ValueError that says what is wrong."""
    try:
        return _bare(tidy_postcode(text)) if text else ""
    except NotUnderstoodError as problem:
        raise ValueError(in_words(problem)) from problem


def house_number(text: str) -> str:
    """Return a house number. Raises ValueError for a date of which nobody can tell what number it was."""
    compact = comparison_form(text)
    if taken := range_of_month(compact):
        return f"{taken[0]}-{taken[1]}"
    if day_and_month(compact):
        raise ValueError(
            _(
                "A spreadsheet made a date of this house number. Make the column “Text”, and fill in the "
                "number again."
            )
        )
    return text


def _bare(text: str) -> str:
    return "".join(plain(text).split()).upper()


def web_url(text: str) -> str:
    """Return a URL with its scheme; many write www.example.nl. Raises ValueError for what is none."""
    try:
        url = read_web_address(text)
        if url:
            check_url(url)
    except NotUnderstoodError as problem:
        raise ValueError(in_words(problem)) from problem
    except ValidationError as error:
        raise ValueError(_("This is not a web address.")) from error
    return url


def known_region(regions: Mapping[str, Region]) -> Callable[[str], int]:
    """Return a parser of codes of these regions, to their pk. It raises ValueError that says what to do."""

    def parsed(text: str) -> int:
        region = regions.get(region_code(text))
        if region is None:
            raise ValueError(_("This region is not known. Load the regions first, or correct the code."))
        return region.pk

    return parsed


def once(wanted: Mapping[str, tuple[Row, Any]], parse: Callable[[str], str]) -> Callable[[str], str]:
    """Return a parser of keys. It raises ValueError that names the line on which a key was already."""

    def parsed(text: str) -> str:
        key = parse(text)
        if key in wanted:
            raise ValueError(_("It is on line %(line)d already.") % {"line": wanted[key][0].line})
        return key

    return parsed
