"""Where somebody lives, and which school: postcodes, streets, schools by their own names."""

import re
from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.no_names import NO_NAMES
from cms.anonymity.pattern import pattern, words
from cms.anonymity.towns import TOWNS

_HOUSE: Final = r"(?:[\s,]{0,3}(?:nr\.?|nummer|huisnummer)?\s{0,3}\d{1,5}(?:\s?-?[a-zA-Z])?\b)?"
#: words of two letters that may follow a number of four digits
_SHORT_WORDS = re.compile(
    "al|bv|ca|cm|de|en|er|ga|gb|he|ik|in|is|ja|je|kg|km|mb|me|mm|na|nu|of|om|op|st|te|tv|uw|we|wo|ze|zo"
)
_STREET: Final = "straat|laan|gracht|plein|kade|singel|steeg|plantsoen|dreef"
_OFTEN_A_WORD: Final = "weg|hof|pad|dijk|park|berg|veld|burg|ring|markt|haven"
_NO_STREETS: Final = r"(?!(?:school|speel|dorps|markt)plein\b|straat\b|snelweg|onderweg|sport|speel)"
#: the other words of a street's name: Lange Nieuw-, Prins Hendrik-, Van Gogh-
_BEFORE: Final = r"(?:(?!(?:De|Het|In|Op|Aan|Ik|Wij|Het|Zij|Hij|Ons|Onze)\s)[A-Z][\w'.]{1,20}\s){0,3}"
_NUMBER: Final = r"\s{1,3}\d{1,5}(?:\s?-?[a-zA-Z]\b|-\d{1,4}|\s(?:hs|bis))?\b"
_LIVES: Final = (
    r"\b(?:[Ww]oon|woont|wonen|woonde|woonden|huis|adres|live|lives|living)\s{1,3}(?:\w{1,12}\s{1,3}){0,3}?"
    r"(?:(?:in|aan|op|is|at|on)\s{1,3})?(?:(?:de|het|the)\s{1,3})?"
)
_NAME: Final = r"(?:(?:(?:De|Het|'[Tt])\s)?[A-ZÀ-Þ][\w'-]{1,30}(?:\s[A-ZÀ-Þ][\w'-]{1,30}){0,2})"
_ARTICLED: Final = r"(?:(?:De|Het|'[Tt])\s[A-ZÀ-Þ][\w'-]{1,30})"
_KINDS: Final = (
    "[Bb]asisschool|[Kk]indcentrum|[Ss]cholengemeenschap|obs|cbs|rkbs|kbs|pcbs|pcb|sbo|vso|ikc"
    "|OBS|CBS|RKBS|KBS|PCBS|PCB|SBO|VSO|IKC"
)
_KINDS_HINTS: Final = "basisschool kindcentrum scholengemeenschap obs cbs kbs pcb sbo vso ikc"
_ENDS: Final = "College|Lyceum|Gymnasium|Atheneum|Mavo"
_ENDS_HINTS: Final = "college lyceum gymnasium atheneum mavo"
_STREET_HINTS: Final = "straat laan gracht plein kade singel steeg plantsoen dreef str."
_WORD_HINTS: Final = "weg hof pad dijk park berg veld burg ring markt haven"
_ARTICLES: Final = words("de het 't")


def _postcode(match: re.Match[str]) -> ClueKind | None:
    apart = match["letters"]
    if apart and (_SHORT_WORDS.fullmatch(apart) or not (apart.isupper() or apart.islower())):
        return None
    return ClueKind.ADDRESS


def _school(match: re.Match[str]) -> ClueKind | None:
    """A town, or a kind of school, is no school's own name."""
    own = [word for word in match["name"].lower().split() if word not in _ARTICLES]
    return None if not own or own[0] in NO_NAMES or " ".join(own) in TOWNS else ClueKind.SCHOOL


PLACES: Final = (
    pattern(
        rf"(?<!\d)[1-9]\d{{3}}(?:[a-zA-Z]{{2}}|\s(?P<letters>[a-zA-Z]{{2}}))\b{_HOUSE}", _postcode, cased=True
    ),
    pattern(
        rf"\b{_BEFORE}{_NO_STREETS}\w{{1,30}}?(?:{_STREET}|str\.){_NUMBER}",
        ClueKind.ADDRESS,
        _STREET_HINTS,
        cased=True,
    ),
    pattern(
        rf"\b{_BEFORE}{_NO_STREETS}[A-Z]\w{{1,30}}?(?:{_OFTEN_A_WORD}){_NUMBER}",
        ClueKind.ADDRESS,
        _WORD_HINTS,
        cased=True,
    ),
    pattern(
        rf"{_LIVES}(?P<clue>{_BEFORE}{_NO_STREETS}\w{{2,30}}?(?:{_STREET}|{_OFTEN_A_WORD})\b(?:{_NUMBER})?)",
        ClueKind.ADDRESS,
        f"{_STREET_HINTS} {_WORD_HINTS}",
        cased=True,
    ),
    pattern(rf"\b(?P<clue>(?:{_KINDS})\s\"?(?P<name>{_NAME}))", _school, _KINDS_HINTS, cased=True),
    pattern(rf"\b(?P<clue>[Ss]chool\s\"?(?P<name>{_ARTICLED}))", _school, "school", cased=True),
    pattern(
        rf"\b(?P<clue>(?!(?:De|Het|Een|Ons|Op|In|Bij|Van|Naar|Dit|Dat)\s)(?P<name>(?:[A-ZÀ-Þ][\w'-]{{1,30}}\s){{1,3}}(?:{_ENDS})))\b",
        _school,
        _ENDS_HINTS,
        cased=True,
    ),
    pattern(
        rf"\b(?:[Gg]roep|[Kk]las|[Bb]rugklas)(?:\s?\d)?\s?[a-zA-Z]?\s(?:van|op|bij|in)\s(?:(?:de|het|'t)\s)?"
        rf"(?P<clue>(?P<name>{_NAME}))",
        _school,
        "groep klas",
        cased=True,
    ),
    pattern(
        rf"\b[Zz](?:it|itten|at|aten)\s(?:(?:nu|ook|daar|al|nog)\s)?op\s"
        rf"(?:de|het|'t)\s(?P<clue>(?P<name>{_NAME}))",
        _school,
        "zit zat zaten",
        cased=True,
    ),
    pattern(rf"\b[Oo]p\s(?P<clue>(?P<name>{_ARTICLED}))", _school, cased=True),
)
