"""The patterns of all clues but names."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.plain_form import MASK

Classify = Callable[[re.Match[str]], ClueKind | None]

# anchored to the start of a word: else a long word costs the square of its length
_EMAIL = re.compile(r"(?<!\S)\S*\s?@\s?\S*")
_WRITTEN_EMAIL = re.compile(
    r"(?<!\S)\S+(?:\s*[(\[{]\s*(?:at|apenstaart(?:je)?)\s*[)\]}]\s*|\s+apenstaart(?:je)?\s+)\S+",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:\b[a-z][a-z+.-]{0,30}://|\bwww\.)\S+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*"
    r"\.(?:nl|com|org|net|eu|be|de|info|edu|gov|io|me|app|frl|amsterdam)\b(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_HOUSE = r"(?:[\s,]*(?:nr\.?|nummer|huisnummer)?\s*\d{1,5}(?:\s?-?[a-zA-Z])?\b)?"
_POSTCODE = re.compile(rf"(?<!\d)[1-9]\d{{3}}(?:\s?[A-Z]{{2}}|[A-Za-z]{{2}}|\s([A-Za-z]{{2}}))\b{_HOUSE}")
#: words of two letters that may follow a number of four digits
_SHORT_WORDS = re.compile(
    "al|bv|ca|cm|de|en|er|ga|gb|he|ik|in|is|ja|je|kg|km|mb|me|mm|na|nu|of|om|op|st|te|tv|uw|we|wo|ze|zo"
)
_STREET = re.compile(
    r"\b(?:\w+(?:straat|laan|gracht|plein|kade|singel|steeg|plantsoen|dreef)"
    r"|(?-i:[A-Z])\w+(?:weg|hof|pad|dijk|park|berg|veld|burg|ring|markt|haven))\s+\d{1,5}(?:\s?-?[a-zA-Z])?\b",
    re.IGNORECASE,
)
_NAMED_MONTH = re.compile(
    r"\b\d{1,2}\s+(?:jan|feb|maart|mrt|march|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?\s+\d{2,4}\b",
    re.IGNORECASE,
)
_RUN = re.compile(rf"\+?\(?\d(?:[^\w\[\]{MASK}]{{0,4}}_?\d)+")
_LEAST_FIGURES: Final = 6
_DAY = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}\D\d{1,2}\D\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_PHONE_FIGURES: Final = range(10, 15)
_CITIZEN_FIGURES: Final = 9


def _always(kind: ClueKind) -> Classify:
    return lambda _match: kind


def _postcode(match: re.Match[str]) -> ClueKind | None:
    apart = match[1]
    return None if apart and _SHORT_WORDS.fullmatch(apart) else ClueKind.ADDRESS


def _figures(match: re.Match[str]) -> ClueKind | None:
    """Classify a number; short ones, and years such as 2025-2026, are no clue."""
    written = match[0]
    figures = re.findall(r"\d+", written)
    count = sum(map(len, figures))
    if count < _LEAST_FIGURES or all(_YEAR.fullmatch(part) for part in figures):
        return None
    if _DAY.fullmatch(written):
        return ClueKind.DATE
    first = figures[0][0]
    if count == _CITIZEN_FIGURES and unicodedata.digit(first) and not written.startswith("+"):
        return ClueKind.CITIZEN
    return ClueKind.TELEPHONE if count in _PHONE_FIGURES else ClueKind.NUMBER


#: in this order: an e-mail address is not also a link
PATTERNS: Final[tuple[tuple[re.Pattern[str], Classify], ...]] = (
    (_EMAIL, _always(ClueKind.EMAIL)),
    (_WRITTEN_EMAIL, _always(ClueKind.EMAIL)),
    (_LINK, _always(ClueKind.LINK)),
    (_DOMAIN, _always(ClueKind.LINK)),
    (_POSTCODE, _postcode),
    (_STREET, _always(ClueKind.ADDRESS)),
    (_NAMED_MONTH, _always(ClueKind.DATE)),
    (_RUN, _figures),
)
