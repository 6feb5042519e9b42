"""Places on the map of the Netherlands, as people type and paste them. Pure Python."""

import re
from decimal import Decimal
from typing import Final

from cms.text import comparison_form
from cms.typed.errors import NotUnderstoodError, shown

DECIMALS: Final = 6  # of a degree: ten centimetres
LATITUDES: Final = (Decimal("50.7"), Decimal("53.6"))
LONGITUDES: Final = (Decimal("3.3"), Decimal("7.3"))
NUMBER: Final = re.compile(
    r"([+-]?\d{1,3}(?:[.,]\d{1,20})?) ?°? ?(?:n\.?b\.?|o\.?l\.?|[no]\.?|e\.?)?", re.IGNORECASE | re.ASCII
)
PAIR: Final = re.compile(r"[+-]?\d{1,3}[.,]\d{1,20}°?(?:[,;] ?| )[+-]?\d{1,3}[.,]\d{1,20}°?", re.ASCII)


def read_coordinate(written: str) -> Decimal:
    """Return the degrees of "52,37", "52.370216°" or "4,9 O.L.", to six decimals.

    Raises NotUnderstoodError.
    """
    text = comparison_form(written)
    if match := NUMBER.fullmatch(text):
        return round(Decimal(match[1].replace(",", ".")), DECIMALS)
    if PAIR.fullmatch(text):
        raise NotUnderstoodError(
            "Here are two numbers (“%(words)s”). Write the first one as latitude, the second as longitude.",
            words=shown(text),
        )
    if "'" in text or '"' in text:
        raise NotUnderstoodError(
            "“%(words)s” is in minutes and seconds. Write degrees with decimals, such as 52,370216.",
            words=shown(text),
        )
    raise NotUnderstoodError("“%(words)s” is not a number of degrees, such as 52,370216.", words=shown(text))


def check_place(latitude: Decimal | float, longitude: Decimal | float) -> None:
    """Raise NotUnderstoodError for a place outside the Netherlands, and say so when the two are swapped."""
    if _between(latitude, LATITUDES) and _between(longitude, LONGITUDES):
        return
    if _between(longitude, LATITUDES) and _between(latitude, LONGITUDES):
        raise NotUnderstoodError(
            "Latitude (%(latitude)s) and longitude (%(longitude)s) are the wrong way round. "
            "In the Netherlands the latitude is about 52, the longitude about 5.",
            latitude=latitude,
            longitude=longitude,
        )
    raise NotUnderstoodError(
        "%(latitude)s, %(longitude)s is not in the Netherlands. "
        "There the latitude is from 50.7 to 53.6, the longitude from 3.3 to 7.3.",
        latitude=latitude,
        longitude=longitude,
    )


def _between(degrees: Decimal | float, ends: tuple[Decimal, Decimal]) -> bool:
    return ends[0] <= degrees <= ends[1]
