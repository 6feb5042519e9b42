"""Marks words of the house list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cms.readability.grammar.inflection import forms_of
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.grammar.words import lookup_form, split_words
from cms.readability.house_list import HardWordEntry
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark
from cms.text import folded, plain

_MAX_UNINFLECTED = 3  # letters: "in", "van", "het"


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence of a hard word."""

    sentence: Sentence
    tokens: Sequence[Token]
    hard_word: HardWordEntry

    def mark(self) -> Mark:
        """Return its mark, with the plainer words."""
        term = self.hard_word.is_term
        return mark(
            self.sentence,
            self.tokens[0].start,
            self.tokens[-1].end,
            MarkKind.HARD_WORD,
            Severity.TIP if term else Severity.WARNING,
            message=f"{MarkKind.HARD_WORD}.term" if term else "",
            alternatives=self.hard_word.alternatives,
        )


class HardWords:
    """The house list, indexed by all forms of its words."""

    def __init__(self, house_list: Sequence[HardWordEntry], explained: frozenset[str] = frozenset()) -> None:
        """Index the list; terms in `explained` (the glossary) no longer count as hard."""
        self._by_first: dict[str, list[tuple[Sequence[frozenset[str]], HardWordEntry]]] = {}
        for hard_word in house_list:
            parts = word_forms(hard_word.term)
            if not parts or folded(hard_word.term) in explained:
                continue
            forms = [_forms(part) for part in parts]
            for first in forms[0]:
                self._by_first.setdefault(first, []).append((forms, hard_word))
        #: the words of every first alternative, for the advice
        self.plainer = frozenset(
            form for hard in house_list for text in hard.alternatives[:1] for form in word_forms(text)
        )
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the hard words in a sentence; of those that begin at the same word, only the longest."""
        words = sentence.words
        next_free = 0
        for index, word in enumerate(words):
            if index < next_free:
                continue
            for forms, hard_word in self._by_first.get(word.form, ()):
                tokens = words[index : index + len(forms)]
                if len(tokens) == len(forms) and all(w.form in f for w, f in zip(tokens, forms, strict=True)):
                    next_free = index + len(forms)
                    yield Hit(sentence, tokens, hard_word)
                    break


def _forms(word: str) -> frozenset[str]:
    return forms_of(word) if len(word) > _MAX_UNINFLECTED else frozenset({word})


def word_forms(text: str) -> list[str]:
    """Return the words of a term, in the form to look up."""
    text = plain(text)
    return [lookup_form(token.text) for token in split_words(text, 0, len(text)) if token.is_word]


@lru_cache(maxsize=8)
def cached_hard_words(house_list: tuple[HardWordEntry, ...], explained: frozenset[str]) -> HardWords:
    """Return `HardWords` from a cache: building one takes as long as reporting on 150 words."""
    return HardWords(house_list, explained)
