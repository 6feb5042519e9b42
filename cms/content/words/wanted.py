"""The words of an index that a search may mean: a pure rule, for texts that are public and for drafts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cms.content.words.misspelling import distance, mistakes_forgiven, phonetic_key, shortened
from cms.content.words.stemming import stemmer, words_in
from cms.content.words.stop_words import STOP_WORDS
from cms.content.words.tokens import token
from cms.readability.languages import base_language

MAX_WORDS: Final = 8
MAX_MEANINGS: Final = 5
MIN_BEGINNING_LENGTH: Final = 3


@dataclass(frozen=True)
class Meaning:
    """A token of the index; also its longer words, when the beginning will do ("klacht":
    "klachtencommissie")."""

    token: str
    is_beginning: bool


#: for each word that must be there, what it can be
Wanted = tuple[tuple[Meaning, ...], ...]
#: a variant, and the language, the word and the number of texts of a word that has it
Row = tuple[str, str, str, int]
#: finds the words of an index by variants of their sound, in some languages
Vocabulary = Callable[[Sequence[str], Iterable[str]], Iterable[Row]]


def wanted_words(text: str, languages: Sequence[str], vocabulary: Vocabulary) -> Wanted:
    """Return what a text must have to match a search in these languages: its first words without stop words.

    A word that the index does not have is also looked for as the words that sound like it, or nearly so. The
    vocabulary is asked once; not when the text holds no word.
    """
    stems = _stems(text, sorted({base_language(language) for language in languages}))
    near = _near_words({pair for pairs in stems for pair in pairs}, vocabulary)
    return tuple(_meanings(pairs, near) for pairs in stems)


Pair = tuple[str, str]  # a language and a stem


def _stems(text: str, languages: Sequence[str]) -> list[set[Pair]]:
    """Return the stems of each word in each language."""
    stems: dict[int, set[Pair]] = {}
    silent: dict[int, set[Pair]] = {}
    for language in languages:
        stem, stop_words = stemmer(language, thorough=True), STOP_WORDS.get(language, frozenset())
        for word in words_in(text, language):
            if stemmed := token(stem(word.form)):
                places = silent if word.form in stop_words else stems
                places.setdefault(word.start, set()).add((language, stemmed))
    # a stop word in one of the languages counts as one, unless there is no other word
    telling = {place: pairs for place, pairs in stems.items() if place not in silent} or stems or silent
    return [telling[place] for place in sorted(telling)][:MAX_WORDS]


def _near_words(pairs: set[Pair], vocabulary: Vocabulary) -> dict[Pair, list[tuple[int, int, str]]]:
    """Return the words of the index near each stem, the nearest and most frequent first.

    Each is (mistakes, minus the number of documents, word); mistakes are 0 for the word itself, else one more
    than the letters that differ.
    """
    sounds = {pair: phonetic_key(pair[1], pair[0]) for pair in pairs}
    wanted: dict[Pair, set[Pair]] = defaultdict(set)
    for (language, stem), sound in sounds.items():
        for variant in shortened(sound, mistakes_forgiven(sound)):
            wanted[language, variant].add((language, stem))
    if not wanted:
        return {}
    rows = vocabulary(
        sorted({variant for _language, variant in wanted}), {language for language, _stem in pairs}
    )
    near: dict[Pair, dict[str, tuple[int, int, str]]] = defaultdict(dict)
    for variant, language, word, documents in rows:
        for pair in wanted.get((language, variant), ()):
            mistakes = distance(sounds[pair], phonetic_key(word, language))
            if mistakes <= max(1, mistakes_forgiven(sounds[pair])):
                near[pair][word] = (0 if word == pair[1] else 1 + mistakes, -documents, word)
    return {pair: sorted(words.values()) for pair, words in near.items()}


def _meanings(pairs: set[Pair], near: dict[Pair, list[tuple[int, int, str]]]) -> tuple[Meaning, ...]:
    """Return what one word can mean: itself and longer words, and others only when no text has it."""
    itself = {Meaning(stem, len(stem) >= MIN_BEGINNING_LENGTH) for _language, stem in pairs}
    candidates = sorted(candidate for pair in pairs for candidate in near.get(pair, ()))
    if candidates and candidates[0][0] > 0:
        closest = [word for mistakes, _documents, word in candidates if mistakes == candidates[0][0]]
        itself |= {Meaning(word, is_beginning=False) for word in closest[:MAX_MEANINGS]}
    return tuple(sorted(itself, key=lambda meaning: (meaning.token, meaning.is_beginning)))
