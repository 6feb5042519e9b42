"""Reading-ease formulas for other languages: from about 100 (easy) down to 0 (hard)."""

import re
from collections.abc import Sequence

_LONG_WORD = 6  # letters; LIX counts longer words
_VOWEL_GROUPS = {
    "en": re.compile(r"[aeiouy]+", re.IGNORECASE),
    "de": re.compile(r"ei|ie|au|eu|äu|ai|aa|ee|oo|[aeiouyäöü]", re.IGNORECASE),
    "es": re.compile(r"[iuü]?[aeoáéó][iuy]?|[íú]|[iuüy]+", re.IGNORECASE),
    "tr": re.compile(r"[aeıioöuüâîû]", re.IGNORECASE),
}


def flesch_english(sentence: float, word: float) -> float:
    """Flesch (1948), from words per sentence and syllables per word."""
    return 206.835 - 1.015 * sentence - 84.6 * word


def amstad_german(sentence: float, word: float) -> float:
    """Amstad (1978), Flesch's formula for German."""
    return 180 - sentence - 58.5 * word


def fernandez_huerta_spanish(sentence: float, word: float) -> float:
    """Fernández Huerta (1959), Flesch's formula for Spanish."""
    return 206.84 - 1.02 * sentence - 60 * word


def atesman_turkish(sentence: float, word: float) -> float:
    """Ateşman (1997), Flesch's formula for Turkish."""
    return 198.825 - 2.61 * sentence - 40.175 * word


EASE = {
    "en": ("flesch", flesch_english),
    "de": ("flesch", amstad_german),
    "es": ("flesch", fernandez_huerta_spanish),
    "tr": ("atesman", atesman_turkish),
}


def syllables(word: str, language: str) -> int:
    """Estimate the number of syllables of a word, at least one; for the languages of `EASE`."""
    count = len(_VOWEL_GROUPS[language].findall(word))
    if language == "en" and word.lower().endswith("e") and not word.lower().endswith("le"):
        count -= 1  # a silent e
    return max(1, count)


def lix(words: Sequence[str], sentences: int) -> float:
    """Björnsson (1968): words per sentence plus the percentage of words over 6 letters. Higher is harder."""
    return len(words) / sentences + 100 * sum(len(word) > _LONG_WORD for word in words) / len(words)
