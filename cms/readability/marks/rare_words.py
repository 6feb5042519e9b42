"""Marks words that readers seldom see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cms.readability.features import entry_frequency
from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.lexicon import UNKNOWN_ZIPF
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark

RARE_BELOW = 3.0  # Zipf: once per million words
MAX_RARE_WORDS = 10
_CANDIDATES = tags.CONTENT - {tags.NAME}


@dataclass(frozen=True, slots=True)
class RareWord:
    """The first occurrence of a rare word in a text, with its Zipf value."""

    sentence: Sentence
    token: Token
    zipf: float

    def mark(self) -> Mark:
        """Return its mark."""
        return mark(self.sentence, self.token.start, self.token.end, MarkKind.RARE_WORD, Severity.TIP)


def rare_words(sentences: Sequence[Sentence], excluded: frozenset[str]) -> list[RareWord]:
    """Return the ten rarest words with a Zipf value below 3, in text order.

    A compound counts as its head, even when it is not listed itself. Names, the forms in `excluded` (the
    glossary, words already marked) and LiNT-II's skip list are left out.
    """
    candidates: dict[str, RareWord] = {}
    for sentence, token in _content(sentences):
        if token.form not in candidates and token.form not in excluded:
            zipf = _zipf(token)
            if zipf < RARE_BELOW:
                candidates[token.form] = RareWord(sentence, token, zipf)
    rarest = {
        word.token.form for word in sorted(candidates.values(), key=lambda word: word.zipf)[:MAX_RARE_WORDS]
    }
    return [word for form, word in candidates.items() if form in rarest]


def _content(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Token]]:
    for sentence in sentences:
        for token in sentence.tokens:
            skipped = token.entry is not None and token.entry.skipped
            if token.tag in _CANDIDATES and not skipped and _is_plain(sentence.quote(token.start, token.end)):
                yield sentence, token


def _is_plain(word: str) -> bool:
    """Whether it is neither a double name ("Noord-Holland") nor two words run together ("eind.Begin")."""
    return "." not in word and word[1:].islower()


def _zipf(token: Token) -> float:
    if token.entry is not None:
        return entry_frequency(token.entry, noun=token.tag == tags.NOUN)
    return UNKNOWN_ZIPF if token.head is None else entry_frequency(token.head, noun=True)
