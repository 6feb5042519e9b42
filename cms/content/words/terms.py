"""Finds glossary terms in a text: a pure rule.

A term is found in its inflected forms, the longest one wins ("passend onderwijs" before "onderwijs"), and
in each section only its first occurrence is marked.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cms.content.words.stemming import Stem, TextWord, stemmer, words_in
from cms.readability.grammar.inflection import forms_of
from cms.readability.languages import base_language
from cms.text import plain

_SHORTEST_ABBREVIATION = 3

Keys = frozenset[str]
IsWord = Callable[[str], bool]


@dataclass(frozen=True)
class GlossaryEntry:
    """A glossary term for readers of one language.

    `names` are its spellings: pairs of a language and the term in that language. `language` is that of the
    explanation, which need not be the reader's.
    """

    key: str
    term: str
    explanation: str
    language: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TermText:
    """A part of a text and its place; a heading begins a new section."""

    place: str
    text: str
    is_heading: bool = False


@dataclass
class TermMatch:
    """A term with the places where it is marked: (place of the part, the words as they are there)."""

    entry: GlossaryEntry
    places: list[tuple[str, str]] = field(default_factory=list)


def find_terms(
    texts: Iterable[TermText], entries: Sequence[GlossaryEntry], *, is_word: IsWord = lambda _word: True
) -> list[TermMatch]:
    """Return the terms in a text, in reading order.

    `is_word` tells whether something in lower case is an everyday word: the preposition "op" is not the
    abbreviation OP, and "mee" is not MEE.
    """
    languages = {language for entry in entries for language, _name in entry.names}
    names = {language: _Names(language, entries, is_word) for language in sorted(languages)}
    matches: dict[str, TermMatch] = {}
    marked: set[str] = set()
    for part in texts:
        if part.is_heading:
            marked = set()
        for _start, entry, words in _terms_in(part.text, names):
            if entry.key not in marked:
                marked.add(entry.key)
                matches.setdefault(entry.key, TermMatch(entry)).places.append((part.place, words))
    return list(matches.values())


Match = tuple[int, int, GlossaryEntry]


def _terms_in(text: str, names: Mapping[str, "_Names"]) -> Iterator[tuple[int, GlossaryEntry, str]]:
    matches = sorted(
        (match for of_language in names.values() for match in of_language.matches(text)),
        key=lambda match: (match[0], -match[1]),
    )
    covered_until = 0
    for start, end, entry in matches:
        if start >= covered_until:
            covered_until = end
            yield start, entry, text[start:end]


class _Names:
    """The names of all terms in one language, by the keys of their first words."""

    def __init__(self, language: str, entries: Iterable[GlossaryEntry], is_word: IsWord) -> None:
        self.language, self.is_word = language, is_word
        self.stem: Stem = stemmer(language, thorough=False)
        self.by_first: dict[str, list[tuple[list[Keys], str, GlossaryEntry]]] = defaultdict(list)
        for entry in entries:
            for name_language, name in entry.names:
                words = list(words_in(name, language)) if name_language == language else []
                keys = [self._keys_of_term(word) for word in words]
                for key in keys[0] if keys else ():
                    self.by_first[key].append((keys, name, entry))

    def matches(self, text: str) -> Iterator[Match]:
        """Yield the occurrences of terms: of those that begin at the same word, the longest."""
        words = list(words_in(text, self.language))
        keys = [self._keys(word) for word in words]
        for first, first_keys in enumerate(keys):
            candidates = [candidate for key in first_keys for candidate in self.by_first.get(key, ())]
            for wanted, name, entry in sorted(candidates, key=lambda candidate: -len(candidate[0])):
                actual = keys[first : first + len(wanted)]
                if len(actual) < len(wanted) or not all(map(Keys.__and__, wanted, actual)):
                    continue
                last = words[first + len(wanted) - 1]
                if _joined(text, words[first : first + len(wanted)]) and self._is_meant(name, words[first]):
                    yield words[first].start, last.end, entry
                    break

    def _keys(self, word: TextWord) -> Keys:
        return frozenset({f"={word.form}", f"~{self.stem(word.form)}"})

    def _keys_of_term(self, word: TextWord) -> Keys:
        forms = forms_of(word.form) if base_language(self.language) == "nl" else {word.form}
        return self._keys(word) | {f"={form}" for form in forms}

    def _is_meant(self, name: str, word: TextWord) -> bool:
        """Whether an abbreviation may be written like this; other terms may be written in any way."""
        letters = name.replace(".", "")
        if not letters.isupper() or " " in letters or word.text[:2].isupper():
            return True
        return len(letters) >= _SHORTEST_ABBREVIATION and not self.is_word(word.form)


def _joined(text: str, words: Sequence[TextWord]) -> bool:
    """Whether there are only spaces and hyphens between the words: no full stop, no comma."""
    between = (text[left.end : right.start] for left, right in pairwise(words))
    return all(not plain(gap).strip(" -") for gap in between)
