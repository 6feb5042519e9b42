"""Takes out of a reader's words what tells who somebody is: a pure rule.

What looks like a mail address, a link, a telephone number, a citizen's or other long number, a date, an
address or a name gives way to a word in brackets. It errs on the side of taking out too much. What it cannot
see: a name in small letters that nothing introduces, a name alone at the start of a sentence, and names in
scripts without capitals. That is why texts are deleted after a while too, and are shown to editors alone.
"""

import re
import unicodedata
from typing import Final

from cms.feedback.names import without_names

MAIL: Final = "[e-mailadres]"
LINK: Final = "[link]"
PHONE: Final = "[telefoonnummer]"
CITIZEN: Final = "[bsn]"
NUMBER: Final = "[nummer]"
DATE: Final = "[datum]"
ADDRESS: Final = "[adres]"

_INVISIBLE = re.compile(r"(?<![^\W\d_])[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+|"
                        r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+(?![^\W\d_])")  # fmt: skip
_MAIL = re.compile(r"\S*\s?@\s?\S*")
_WRITTEN_MAIL = re.compile(
    r"\S+\s*[(\[{]\s*(?:at|apenstaart(?:je)?)\s*[)\]}]\s*\S+|\S+\s+apenstaart(?:je)?\s+\S+", re.IGNORECASE
)
_LINK = re.compile(r"(?:\b[a-z][a-z+.-]*://|\bwww\.)\S+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de|info|edu|gov|io|me|app|frl|amsterdam)\b(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_HOUSE = r"(?:[\s,]*(?:nr\.?|nummer|huisnummer)?\s*\d{1,5}(?:\s?-?[a-zA-Z])?\b)?"
_POSTCODE = re.compile(rf"(?<!\d)[1-9]\d{{3}}(?:\s?[A-Z]{{2}}|[A-Za-z]{{2}}|\s([A-Za-z]{{2}}))\b{_HOUSE}")
#: words of two letters that may follow a number of four figures
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
_RUN = re.compile(r"\+?\(?\d(?:[^\w\[\]]{0,4}_?\d)+")
_LEAST_FIGURES = 6
_DAY = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}\D\d{1,2}\D\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_PHONE_FIGURES = range(10, 15)
_CITIZEN_FIGURES = 9


def anonymous(text: str) -> str:
    """Return the words without what tells who somebody is. A word in its place says of what kind it was."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    if "@" in plain:
        plain = _MAIL.sub(f" {MAIL} ", plain)
    plain = _WRITTEN_MAIL.sub(MAIL, plain)
    plain = _DOMAIN.sub(LINK, _LINK.sub(LINK, plain))
    plain = _POSTCODE.sub(_postcode, plain)
    plain = _STREET.sub(ADDRESS, plain)
    plain = _NAMED_MONTH.sub(DATE, plain)
    plain = _RUN.sub(_figures, plain)
    return re.sub(r"[^\S\n]+", " ", without_names(plain)).strip()


def _postcode(found: re.Match[str]) -> str:
    apart = found[1]
    return found[0] if apart and _SHORT_WORDS.fullmatch(apart) else ADDRESS


def _figures(found: re.Match[str]) -> str:
    """Say what a row of figures is; a few of them, and years such as 2025-2026, stay."""
    written = found[0]
    figures = re.findall(r"\d+", written)
    count = sum(map(len, figures))
    if count < _LEAST_FIGURES or all(_YEAR.fullmatch(part) for part in figures):
        return written
    if _DAY.fullmatch(written):
        return DATE
    first = figures[0][0]
    if count == _CITIZEN_FIGURES and unicodedata.digit(first) and not written.startswith("+"):
        return CITIZEN
    return PHONE if count in _PHONE_FIGURES else NUMBER
