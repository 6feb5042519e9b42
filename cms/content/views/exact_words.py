"""The hard words of a text that can be replaced without changing anything else."""

from collections.abc import Iterable, Sequence

from cms.readability import HardWordEntry, Mark, MarkKind, shipped_lexicon
from cms.readability.grammar.tags import NOUN
from cms.readability.grammar.words import lookup_form


def exact_words(marks: Iterable[Mark], house_list: Sequence[HardWordEntry]) -> frozenset[str]:
    """Return the marked words, in lower case, that occur in exactly the form of the house list.

    Nouns are left out: with another noun, the article and the word before it may have to change. So
    are terms of the field, whose plainer form is a description. Phrases ("ten aanzien van") are included.
    """
    listed = {lookup_form(word.term) for word in house_list if not word.is_term}
    exact = {lookup_form(mark.quote) for mark in marks if mark.kind is MarkKind.HARD_WORD} & listed
    entries = shipped_lexicon().find(exact)
    return frozenset(
        word
        for word in exact
        if " " in word
        or (word in entries and min(entries[word].costs, key=entries[word].costs.__getitem__) != NOUN)
    )
