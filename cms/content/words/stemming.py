"""Words of a text and their stems: pure rules."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

import snowballstemmer

from cms.readability.languages import base_language
from cms.text import plain, plain_form

# a letter or digit with its diacritics; an apostrophe inside a word is part of it (tlv's, foto's)
_LETTER: Final = r"[^\W_][\u0300-\u036f\u064b-\u065f\u0670]*"
WORD: Final = re.compile(rf"(?:[^\W\d_]\.){{2,}}|(?:{_LETTER})+(?:'(?:{_LETTER})+)*")
_VOWEL_SIGNS: Final = re.compile(r"[\u064b-\u065f\u0670]")  # of Arabic, which most writers leave out
_ENDING: Final = re.compile(r"'(?:s|en|er|ers|tje|tjes)$")
#: letters that are written with another sign in that language, or in capitals
_LETTERS: Final[dict[str, dict[int, str]]] = {
    "tr": {ord("İ"): "i", ord("I"): "ı"},
    "ar": {0x6CC: "\u064a", 0x6A9: "\u0643"},
    "fa": {0x64A: "\u06cc", 0x649: "\u06cc", 0x643: "\u06a9"},
    "ps": {0x643: "\u06a9"},
}
_DOTTED: Final = "i\u0307"  # a small "İ" in a language that does not have it

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
    """A word and its place in the text as it was written. `text` is plain; `form` is for comparing."""

    start: int
    end: int
    text: str
    form: str


def words_in(text: str, language: str) -> Iterator[TextWord]:
    """Yield the words of a text. Both halves of "tlv-aanvraag" are words; "t.l.v." is one.

    What nobody sees, and which of several look-alikes was typed, makes no difference.
    """
    form, letters = plain_form(text), _LETTERS.get(base_language(language), {})
    for match in WORD.finditer(form.text):
        start, end = form.span(*match.span())
        yield TextWord(start, end, match.group(), _form(match.group(), letters))


def word_form(word: str, language: str) -> str:
    """Return the form in which words are compared: without capitals and the full stops of abbreviations."""
    return _form(plain(word), _LETTERS.get(base_language(language), {}))


def _form(word: str, letters: dict[int, str]) -> str:
    word = word.translate(letters) if letters else word
    if word.isascii():
        return _ENDING.sub("", word.lower().replace(".", ""))
    word = normalize("NFKC", word).casefold().replace(_DOTTED, "i").replace(".", "")
    return _VOWEL_SIGNS.sub("", _ENDING.sub("", word))


def stemmer(language: str, *, thorough: bool) -> Stem:
    """Return a function that stems the form of a word: Snowball's, or the identity without that language.

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
