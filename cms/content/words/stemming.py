"""Words of a text and their stems: pure rules."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

import snowballstemmer

from cms.readability.languages import base_language

# a letter or digit with its diacritics; an apostrophe inside a word is part of it (tlv's, foto's)
_LETTER: Final = r"[^\W_][\u0300-\u036f\u064b-\u065f\u0670]*"
WORD: Final = re.compile(rf"(?:[^\W\d_]\.){{2,}}|(?:{_LETTER})+(?:['’](?:{_LETTER})+)*")
_VOWEL_SIGNS: Final = re.compile(r"[\u064b-\u065f\u0670]")  # of Arabic, which most writers leave out
_ENDING: Final = re.compile(r"['’](?:s|en|er|ers|tje|tjes)$")
_TURKISH: Final = str.maketrans({"İ": "i", "I": "ı"})

# thorough, for searching: finds more forms, but also conflates some different words
# careful, for recognising terms
THOROUGH: Final = {
    "nl": "dutch",
    "en": "english",
    "ar": "arabic",
    "es": "spanish",
    "fa": "persian",
    "pl": "polish",
    "ro": "romanian",
    "tr": "turkish",
}
CAREFUL: Final = {**THOROUGH, "nl": "dutch_porter"}
_IRREGULAR: Final = {"nl": {"kinder": "kind"}}

Stem = Callable[[str], str]


@dataclass(frozen=True)
class TextWord:
    """A word and its position; `form` is used for comparing."""

    start: int
    end: int
    text: str
    form: str


def words_in(text: str, language: str) -> Iterator[TextWord]:
    """Yield the words of a text. Both halves of "tlv-aanvraag" are words; "t.l.v." is one."""
    for match in WORD.finditer(text):
        yield TextWord(match.start(), match.end(), match.group(), folded(match.group(), language))


def folded(word: str, language: str) -> str:
    """Return the form in which words are compared: without capitals and the full stops of abbreviations."""
    if base_language(language) == "tr":
        word = word.translate(_TURKISH)
    word = normalize("NFKC", word).casefold().replace(".", "")
    return _VOWEL_SIGNS.sub("", _ENDING.sub("", word))


def stemmer(language: str, *, thorough: bool) -> Stem:
    """Return a function that stems a folded word; Snowball's, or the identity when it lacks the language.

    It must not be shared between threads.
    """
    algorithm = (THOROUGH if thorough else CAREFUL).get(base_language(language))
    if algorithm is None:
        return str
    irregular = _IRREGULAR.get(base_language(language), {}) if thorough else {}
    snowball = snowballstemmer.stemmer(algorithm)
    stems: dict[str, str] = {}

    def stem(word: str) -> str:
        if word not in stems:
            stemmed = snowball.stemWord(word) or word
            stems[word] = irregular.get(stemmed, stemmed)
        return stems[word]

    return stem
