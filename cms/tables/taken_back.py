"""What a spreadsheet makes of words and numbers, taken back where that is certain.

None stands for what is not certain: then a person has to tell.
"""

import re
from typing import Final, NamedTuple

#: in Dutch and in English
MONTHS: Final = {"jan": 1, "feb": 2, "mrt": 3, "maa": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6} | {
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?[-/ ]?'?(\d\d)")
_DAY_FIRST = re.compile(r"(\d\d?)[-/ ]?([a-z]{3,9})\.?")
#: of a formula that went wrong, and of a column that was too narrow
_NO_VALUE = re.compile(r"#(?:#+|[A-Z]{3,8}[!?]|N/[AB]|DIV/0!|DEEL/0!)")
_WHOLE = re.compile(r"\d+|(\d+)[.,]0{1,2}", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,' ])\d{3}(?:\1\d{3})*)", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,3}(?:[.,]\d+)?", re.ASCII)
#: letters of UTF-8 that a program took for Windows-1252: "Ã«"
_TWICE = re.compile("[ÂÃÄÅ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")


class Degrees(NamedTuple):
    """Where a place can be, in Europe and in the Caribbean, and how many digits come before the comma."""

    whole: int
    europe: tuple[float, float]
    caribbean: tuple[float, float]

    def has(self, value: float) -> bool:
        """Whether a place of the Netherlands can be here."""
        return any(low <= value <= high for low, high in (self.europe, self.caribbean))


LATITUDE: Final = Degrees(2, (50.5, 53.8), (12.0, 18.5))
LONGITUDE: Final = Degrees(1, (3.2, 7.4), (-69.0, -62.5))


def letters(text: str) -> str:
    """Return "Zoë" for "ZoÃ«". A text in which one sign is not like that stays as it is."""
    if not _TWICE.search(text):
        return text
    try:
        return text.encode("cp1252").decode()
    except UnicodeError:
        return text


def is_no_value(text: str) -> bool:
    """Whether a spreadsheet shows that it has no value: #N/B, #VERW!, ########."""
    return _NO_VALUE.fullmatch(text) is not None


def range_of_month(text: str) -> tuple[int, int] | None:
    """Return (12, 15) for "dec-15": nobody writes a range like that, and a day of a month comes first."""
    match = _MONTH_FIRST.fullmatch(text.casefold())
    month = MONTHS.get(match[1][:3]) if match else None
    return (month, int(match[2])) if match and month and int(match[2]) > max(MONTHS.values()) else None


def day_and_month(text: str) -> tuple[int, int] | None:
    """Return (15, 12) for "15-dec". Which of the two somebody typed first depends on their program."""
    match = _DAY_FIRST.fullmatch(text.casefold())
    month = MONTHS.get(match[2][:3]) if match else None
    return (int(match[1]), month) if match and month else None


def whole_number(text: str) -> str | None:
    """Return the digits of "1012", "1012.0", "1012,00" and "1.012". What is "1.000" is not certain."""
    if match := _WHOLE.fullmatch(text):
        return match[1] or text
    if (match := _THOUSANDS.fullmatch(text)) and not re.fullmatch(r"\d{1,3}[.,]000", text):
        return text.replace(match[1], "")
    return None


def degrees(text: str, kind: Degrees) -> float | None:
    """Return 52.3702 for "52,3702", and for "523.702", in which a spreadsheet took the point for thousands.

    What lies outside the Netherlands is not certain.
    """
    value = float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None
    if value is not None and kind.has(value):
        return value
    if not (text.isascii() and text.isdecimal()) and not _THOUSANDS.fullmatch(text):
        return None
    digits = re.sub(r"\D", "", text)
    moved = float(f"{digits[: kind.whole]}.{digits[kind.whole :]}")
    low, high = kind.europe
    return moved if low <= moved <= high else None
