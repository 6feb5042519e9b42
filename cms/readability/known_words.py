"""Which words a language has, as far as the lexicon knows."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from cms.readability.grammar.tags import NAME, NOUN, OTHER
from cms.readability.grammar.words import lookup_form
from cms.readability.languages import is_dutch
from cms.readability.lexicon import LexiconEntry, shipped_lexicon

_NO_WORDS: Final = frozenset({NAME, OTHER})
_SHORTEST_PART: Final = 3  # letters of a part of a compound
_LONGEST: Final = 60  # letters; what is longer is no word


def word_check(language: str) -> Callable[[str], bool]:
    """Return what tells whether something is a word of this language; without a lexicon nothing is."""
    return is_dutch_word if is_dutch(language) else _nothing


@lru_cache(maxsize=10_000)
def is_dutch_word(word: str) -> bool:
    """Whether the lexicon knows this as a Dutch word, not merely as a name or a word of another language.

    A compound of two nouns of the lexicon is one, too: "oudercontact".
    """
    form = lookup_form(word)
    if len(form) > _LONGEST:
        return False
    heads = {form[:end]: form[end:] for end in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1)}
    parts = {*heads, *heads.values(), *(head.removesuffix("s") for head in heads)}
    entries = shipped_lexicon().find({form, *parts})
    if form in entries:
        return _best_tag(entries[form]) not in _NO_WORDS
    nouns = {part for part, entry in entries.items() if _is_noun(entry)}
    return any(
        end in nouns and not nouns.isdisjoint({start, start.removesuffix("s")})
        for start, end in heads.items()
    )


def _best_tag(entry: LexiconEntry) -> str:
    return min(entry.costs, key=entry.costs.__getitem__)


def _is_noun(entry: LexiconEntry) -> bool:
    return entry.noun_class is not None and _best_tag(entry) == NOUN


def _nothing(_word: str) -> bool:
    return False
