"""Words of a text and what they have in common with their other forms: pure rules."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

import snowballstemmer

# a letter or digit with the marks on it; an ' inside a word belongs to it (tlv's, foto's)
_LETTER: Final = r"[^\W_][\u0300-\u036f\u064b-\u065f\u0670]*"
WORD: Final = re.compile(rf"(?:[^\W\d_]\.){{2,}}|(?:{_LETTER})+(?:['’](?:{_LETTER})+)*")
_VOWEL_SIGNS: Final = re.compile(r"[\u064b-\u065f\u0670]")  # of Arabic, written by some and left out by most
_ENDING: Final = re.compile(r"['’](?:s|en|er|ers|tje|tjes)$")
_TURKISH: Final = str.maketrans({"İ": "i", "I": "ı"})

# the first finds more forms, and takes some words together that are not one: for searching.
# the second is careful: for saying that a word is a term
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
    """A word where it stands; `form` is how it is compared."""

    start: int
    end: int
    text: str
    form: str


def words_in(text: str, language: str) -> Iterator[TextWord]:
    """Yield the words of a text. Both halves of "tlv-aanvraag" are words; "t.l.v." is one."""
    for found in WORD.finditer(text):
        yield TextWord(found.start(), found.end(), found.group(), folded(found.group(), language))


def folded(word: str, language: str) -> str:
    """Return a word as it is compared: without capitals, without the full stops of an abbreviation."""
    if base(language) == "tr":
        word = word.translate(_TURKISH)
    word = normalize("NFKC", word).casefold().replace(".", "")
    return _VOWEL_SIGNS.sub("", _ENDING.sub("", word))


def stemmer(language: str, *, thorough: bool) -> Stem:
    """Return what makes a stem of a folded word: of Snowball, or the word itself where that has nothing.

    For one text at a time: it may not be shared between threads.
    """
    algorithm = (THOROUGH if thorough else CAREFUL).get(base(language))
    if algorithm is None:
        return str
    irregular = _IRREGULAR.get(base(language), {}) if thorough else {}
    snowball = snowballstemmer.stemmer(algorithm)
    known: dict[str, str] = {}

    def stem(word: str) -> str:
        if word not in known:
            made = snowball.stemWord(word) or word
            known[word] = irregular.get(made, made)
        return known[word]

    return stem


def base(language: str) -> str:
    """Return the language that a tag is a form of: plain Dutch has the words of Dutch."""
    return language.partition("-")[0]
