"""Lines that a program broke: with or without a hyphen in the last word."""

import re
from typing import Final

HYPHENS: Final = "-\u2010\u00ad\u00ac"
_WORD: Final = re.compile(r"[^\W\d_]+$")
#: in a word that is the begin of a web address or an e-mail address
_ADDRESS: Final = re.compile(r"https?://|www\.|@|\w\.[a-z]{2,10}/", re.IGNORECASE)
_VOWEL: Final = re.compile("[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE)
#: vowels that Dutch keeps apart with a hyphen: "zee-eend"
_COLLIDE: Final = re.compile("a[aeiu]|e[eiu]|i[eij]|o[eoiu]|u[iu]")
#: before these words a hyphen stands for the rest of a word: "basis- en middelbare scholen"
_AND: Final = re.compile(r"(?:en|of|tot|t/m|dan|als|naar)\b")
_OWN_WORDS: Final = {"ex", "niet", "non"}


def glue(before: str, after: str) -> tuple[int, str]:
    """Return how many signs go at the end of a line, and what comes between it and the next line."""
    if not before or not after or before[-1] not in HYPHENS:
        return 0, " "
    if before[-1] in "\u00ad\u00ac":
        return 1, ""
    if _ADDRESS.search(before.rsplit(maxsplit=1)[-1]):
        return 0, ""
    word = _WORD.search(before[-60:-1])
    if word is None:  # a dash, or a number: "12-jarige"
        return 0, "" if before[-2:-1].isdigit() else " "
    if _AND.match(after):
        return 0, " "
    return (0, "") if _stays(word.group(), after) else (1, "")


def _stays(word: str, after: str) -> bool:
    return (
        len(word) == 1
        or word[-1].isupper()
        or not after[0].islower()
        or not _VOWEL.search(word)
        or word.casefold() in _OWN_WORDS
        or bool(_COLLIDE.fullmatch(word[-1].casefold() + after[0]))
    )
