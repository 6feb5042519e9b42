"""Finds the glossary's agreed terms in a sentence, and checks whether the translation uses them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import snowballstemmer
from wagtail.models import Locale

from cms.content.models import GlossaryTerm
from cms.readability.grammar.words import lookup_form, split_words
from cms.text import folded, plain

_MIN_STEM_LENGTH = 4


@dataclass(frozen=True, slots=True)
class AgreedTerm:
    """A Dutch term and its agreed translation, which is empty when there is none yet."""

    term: str
    agreed: str
    explanation: str


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """An agreed term that occurs in a sentence; `used` is None while there is no translation to check."""

    term: AgreedTerm
    used: bool | None


def agreed_terms(source: Locale, target: Locale) -> Sequence[AgreedTerm]:
    """Return all terms of the source language with their translation: one query."""
    rows = GlossaryTerm.objects.filter(locale__in=[source, target])
    by_language: dict[int, dict[object, GlossaryTerm]] = {source.pk: {}, target.pk: {}}
    for row in rows:
        by_language[row.locale_id][row.translation_key] = row
    targets = by_language[target.pk]
    return [
        AgreedTerm(row.term, targets[key].term if key in targets else "", row.explanation)
        for key, row in by_language[source.pk].items()
    ]


class TermFinder:
    """Finds terms in any inflected form; the longest first."""

    def __init__(self, terms: Sequence[AgreedTerm]) -> None:
        """Stem the Dutch terms once for the whole page."""
        self._stemmer = snowballstemmer.stemmer("dutch")  # one for each page: it is not thread-safe
        stemmed = [(tuple(self._stems(term.term)), term) for term in terms]
        self._terms = sorted((pair for pair in stemmed if pair[0]), key=lambda pair: -len(pair[0]))

    def find(self, source: str, target: str) -> list[FoundTerm]:
        """Return the terms in one sentence, each once."""
        stems = self._stems(source)
        covered: set[int] = set()
        matches: Mapping[str, FoundTerm] = {}
        for term_stems, term in self._terms:
            for start in range(len(stems) - len(term_stems) + 1):
                places = set(range(start, start + len(term_stems)))
                if tuple(stems[start : start + len(term_stems)]) == term_stems and not places & covered:
                    covered |= places
                    matches = {**matches, term.term: FoundTerm(term, _is_used(term.agreed, target))}
        return list(matches.values())

    def _stems(self, text: str) -> list[str]:
        text = plain(text)
        words = [lookup_form(token.text) for token in split_words(text, 0, len(text)) if token.is_word]
        return [str(self._stemmer.stemWord(word)) for word in words]


def _is_used(agreed: str, target: str) -> bool | None:
    """Look for the beginning of each word of the term: most languages inflect the endings."""
    if not agreed or not target:
        return None
    words, text = folded(agreed).split(), folded(target)
    return all(word[: max(_MIN_STEM_LENGTH, len(word) - 3)] in text for word in words)
