"""Numbers: of telephones, citizens, banks, cars and files, in figures or in words."""

import re
from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.pattern import MASK, pattern
from cms.text import folded

_LEAST_FIGURES: Final = 6
_DAY = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}\D\d{1,2}\D\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_HOUR: Final = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_HOURS = re.compile(rf"{_HOUR}\s?-\s?{_HOUR}")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_PHONE_FIGURES: Final = range(10, 15)
_CITIZEN_FIGURES: Final = 9
_PLATE_SIGNS: Final = 6

_UNITS: Final = {
    "0": "nul zero oh sıfır нуль صفر",
    "1": "een één one bir jeden один واحد",
    "2": "twee two iki dwa два اثنان اثنين",
    "3": "drie three üç trzy три ثلاثة",
    "4": "vier four dört cztery чотири أربعة",
    "5": "vijf five beş pięć п'ять خمسة",
    "6": "zes six altı sześć шість ستة",
    "7": "zeven seven yedi siedem сім سبعة",
    "8": "acht eight sekiz osiem вісім ثمانية",
    "9": "negen nine dokuz dziewięć дев'ять تسعة",
    "10": "tien ten on",
    "11": "elf",
    "12": "twaalf",
    "13": "dertien",
    "14": "veertien",
    "15": "vijftien",
    "16": "zestien",
    "17": "zeventien",
    "18": "achttien",
    "19": "negentien",
}
_TENS: Final = {
    "2": "twintig",
    "3": "dertig",
    "4": "veertig",
    "5": "vijftig",
    "6": "zestig",
    "7": "zeventig",
    "8": "tachtig",
    "9": "negentig",
}
#: a Dutch number of two figures: vierentwintig, tweeëndertig
_COMPOUNDS: Final = {
    f"{unit}{'ën' if unit.endswith('e') else 'en'}{ten}": tens + figure
    for figure, written in list(_UNITS.items())[1:10]
    for unit in written.split()[:1]
    for tens, ten in _TENS.items()
}
_FIGURES_OF: Final = (
    {folded(word): figures for figures, written in _UNITS.items() for word in written.split()}
    | {ten: f"{tens}0" for tens, ten in _TENS.items()}
    | _COMPOUNDS
)
_WORDS: Final = "|".join(
    sorted({*_FIGURES_OF, *(word for row in _UNITS.values() for word in row.split())}, key=len, reverse=True)
)
_WORD_HINTS: Final = " ".join(word for row in _UNITS.values() for word in row.split())
_PART: Final = rf"(?:(?:{_WORDS})\b|\d{{1,10}})"
_COUNTING: Final = "12345678910"


def is_citizen(figures: str) -> bool:
    """Whether nine figures pass the check of a citizen service number: the sum that eleven divides."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(figure) for weight, figure in zip(weights, figures, strict=True)) % 11 == 0


def _kind_of(figures: str) -> ClueKind | None:
    count = len(figures)
    if count < _LEAST_FIGURES:
        return None
    if count == _CITIZEN_FIGURES:
        if is_citizen(figures):
            return ClueKind.CITIZEN
        return ClueKind.TELEPHONE if figures[0] == "6" else ClueKind.NUMBER  # mobile, without its zero
    return ClueKind.TELEPHONE if count in _PHONE_FIGURES else ClueKind.NUMBER


def _figures(match: re.Match[str]) -> ClueKind | None:
    """Classify a number; short ones, years such as 2025-2026, hours and amounts are no clue."""
    written = match[0]
    parts = re.findall(r"\d+", written)
    figures = "".join(parts)
    if all(_YEAR.fullmatch(part) for part in parts) or _HOURS.fullmatch(written):
        return None
    if _DAY.fullmatch(written) and len(figures) >= _LEAST_FIGURES:
        return ClueKind.DATE
    if _AMOUNT.fullmatch(written) and len(figures) != _CITIZEN_FIGURES:
        return None
    kind = _kind_of(figures)
    return (
        ClueKind.NUMBER if kind and written.startswith("+") and len(figures) not in _PHONE_FIGURES else kind
    )


def _spoken(match: re.Match[str]) -> ClueKind | None:
    """Classify a number in words; counting from one is no number."""
    parts = [folded(part) for part in re.findall(r"[\w']+", match[0])]
    figures = "".join(_FIGURES_OF.get(part, part) for part in parts)
    if all(part.isdigit() for part in parts) or _COUNTING.startswith(figures):
        return None
    return _kind_of(figures)


def _plate(match: re.Match[str]) -> ClueKind | None:
    """Three groups, six signs; letters and figures, not mixed in a group."""
    groups = re.split("[- ]", match["clue"])
    letters = sum(group.isalpha() for group in groups)
    if len("".join(groups)) != _PLATE_SIGNS or letters in (0, len(groups)):
        return None
    return ClueKind.PLATE


FIGURES: Final = (
    pattern(r"\b[a-z]{2}\d{2}\s?(?:[a-z]{4}\s?(?:\d\s?){9}\d|(?:\d{4}\s?){3,6}\d{1,4})\b", ClueKind.BANK),
    pattern(
        r"(?<![\w-])(?P<clue>(?:[a-z]{1,3}|\d{1,3})(?:-(?:[a-z]{1,3}|\d{1,3})){2})(?![\w-])", _plate, "-"
    ),
    pattern(
        r"\b(?:kenteken|nummerbord|nummerplaat)\s(?:is\s)?"
        r"(?P<clue>(?:[a-z]{1,3}|\d{1,3})(?: (?:[a-z]{1,3}|\d{1,3})){2})\b",
        _plate,
        "kenteken nummer",
    ),
    pattern(rf"\b(?:{_WORDS}|\d{{1,10}})\b(?:[\s,.-]{{1,3}}{_PART})+", _spoken, _WORD_HINTS),
    pattern(rf"\+?\(?\d(?:[^\w\[\]{MASK}]{{0,4}}_?\d)+", _figures),
)
