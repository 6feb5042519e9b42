"""Whole dates; and parts of one where it is somebody's birthday."""

from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.pattern import pattern

_MONTHS: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "january|february|march|may|june|july|august|october",
    "jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec",
    "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
    "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
)
_MONTH: Final = rf"(?:{'|'.join(_MONTHS)})\b"
_DAY: Final = r"\d{1,2}(?:ste|de|e|st|nd|rd|th|\.)?"
_YEAR: Final = r"(?:(?:19|20)\d{2}|'?\d{2})(?!\d)"
_DAY_MONTH: Final = rf"{_DAY}\s{{1,3}}(?:of\s|van\s)?{_MONTH}"
_MONTH_YEAR: Final = rf"{_MONTH},?\s{{1,3}}(?:(?:19|20)\d{{2}}|'\d{{2}})(?!\d)"
_WHOLE: Final = (
    rf"(?:{_DAY_MONTH},?\s{{1,3}}{_YEAR}|{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}(?:19|20)\d{{2}}(?!\d))"
)
_SHORT: Final = r"\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{2,4})?(?!\d)"
_PART: Final = rf"(?P<clue>{_DAY_MONTH}|{_MONTH_YEAR}|{_SHORT})"
_BORN: Final = (
    "geboren|geb|geboortedatum|geboortedag|jarig|verjaardag|verjaart|born|birthday|birth|dob|doğum|doğdu"
    "|urodzony|urodzona|urodził|urodziła|urodziny|народився|народилася|народження|родился|родилась"
    "|مواليد|ولد|ولدت|الميلاد"
)
_BORN_HINTS: Final = " ".join(_BORN.split("|"))

DATES: Final = (
    pattern(rf"(?<!\w){_WHOLE}", ClueKind.DATE, "0 1 2 3 4 5 6 7 8 9"),
    pattern(
        rf"\b(?:{_BORN})\b\W{{1,3}}(?:[^\W\d]{{1,9}}\W{{1,3}}){{0,3}}?{_PART}", ClueKind.DATE, _BORN_HINTS
    ),
    pattern(
        rf"(?<!\w){_PART}\s{{1,3}}(?:is\s|tarihinde\s)?(?:{_BORN}|doğumlu)\b", ClueKind.DATE, _BORN_HINTS
    ),
)
