"""The counts behind the score, per sentence and per text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cms.readability import formula
from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.grammar.verbs import NEVER_CONTENT, PERFECT
from cms.readability.lexicon import UNKNOWN_ZIPF, LexiconEntry, NounClass


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums from which the features follow, so that the effect of a change can be calculated."""

    zipf: float = 0.0
    zipf_words: int = 0
    dependency: float = 0.0
    dependency_sentences: int = 0
    density: float = 0.0
    density_sentences: int = 0
    concrete: int = 0
    nouns: int = 0

    def plus(self, other: "Totals") -> "Totals":
        """Return the sum."""
        return Totals(
            self.zipf + other.zipf,
            self.zipf_words + other.zipf_words,
            self.dependency + other.dependency,
            self.dependency_sentences + other.dependency_sentences,
            self.density + other.density,
            self.density_sentences + other.density_sentences,
            self.concrete + other.concrete,
            self.nouns + other.nouns,
        )

    def minus(self, other: "Totals") -> "Totals":
        """Return the difference."""
        return self.plus(
            Totals(
                -other.zipf,
                -other.zipf_words,
                -other.dependency,
                -other.dependency_sentences,
                -other.density,
                -other.density_sentences,
                -other.concrete,
                -other.nouns,
            )
        )

    def features(self) -> dict[str, float] | None:
        """Return F, D, W and C, or None when the text lacks the words for one of them."""
        if not (self.zipf_words and self.dependency_sentences and self.density_sentences and self.nouns):
            return None
        return {
            "F": self.zipf / self.zipf_words,
            "D": self.dependency / self.dependency_sentences,
            "W": self.density / self.density_sentences,
            "C": self.concrete / self.nouns,
        }

    def score(self) -> float | None:
        """Return LiNT-II's score, or None when `features()` is None."""
        features = self.features()
        return None if features is None else formula.score(*(features[name] for name in "FDWC"))


@dataclass(frozen=True, slots=True)
class SentenceCounts:
    """A sentence with its counts."""

    sentence: Sentence
    words: int
    content: int
    finite: int
    zipf: tuple[float, ...]
    concrete: int
    nouns: int

    def totals(self, pieces: int = 1, more_finite: int = 0) -> Totals:
        """Return its contribution to the totals, as it is or split into pieces of equal length.

        Each piece needs its own finite verb; `more_finite` adds verbs that replace nouns.
        """
        finite = max(self.finite + more_finite, pieces if pieces > 1 else 0)
        length = self.words / pieces
        return Totals(
            zipf=sum(self.zipf),
            zipf_words=len(self.zipf),
            dependency=pieces * formula.dependency_length(length) if length > 1 else 0.0,
            dependency_sentences=pieces if length > 1 else 0,
            density=pieces * self.content / finite if finite else 0.0,
            density_sentences=pieces if finite else 0,
            concrete=self.concrete,
            nouns=self.nouns,
        )


def measure(sentence: Sentence) -> SentenceCounts:
    """Count what the formula needs."""
    words = sentence.words
    perfect = any(token.tag == tags.PARTICIPLE for token in words)
    content = [token for token in words if is_content(token, perfect=perfect)]
    nouns = [token for token in words if token.tag == tags.NOUN and _noun_class(token) is not None]
    return SentenceCounts(
        sentence=sentence,
        words=len(words),
        content=len(content),
        finite=sum(token.tag == tags.FINITE_VERB for token in words),
        zipf=tuple(zipf for token in content if (zipf := frequency(token)) is not None),
        concrete=sum(_noun_class(token) is NounClass.CONCRETE for token in nouns),
        nouns=len(nouns),
    )


def totals_of_words(words: Sequence[Token], finite: int) -> Totals:
    """Return the contribution of these words to the totals of a sentence with `finite` finite verbs."""
    content = [token for token in words if is_content(token, perfect=False)]
    zipf = [value for token in content if (value := frequency(token)) is not None]
    classes = [_noun_class(token) for token in words if token.tag == tags.NOUN]
    return Totals(
        zipf=sum(zipf),
        zipf_words=len(zipf),
        dependency=formula.DEPENDENCY_PER_WORD * len(words),
        density=len(content) / finite if finite else 0.0,
        concrete=classes.count(NounClass.CONCRETE),
        nouns=len(classes) - classes.count(None),
    )


def is_content(token: Token, *, perfect: bool) -> bool:
    """Whether LiNT-II counts the word: nouns, names, verbs, adjectives and some adverbs of manner.

    Auxiliaries and copulas do not count; "hebben" is one if its sentence has a participle (`perfect`).
    """
    if token.form in NEVER_CONTENT or (perfect and token.form in PERFECT):
        return False
    return token.tag in tags.CONTENT or (token.entry is not None and token.entry.manner_adverb)


def frequency(token: Token) -> float | None:
    """Return the Zipf value of a content word; None for names and words on LiNT-II's skip list.

    A listed compound counts as its head.
    """
    entry = token.entry
    if token.tag == tags.NAME or (entry is not None and entry.skipped):
        return None
    return UNKNOWN_ZIPF if entry is None else entry_frequency(entry, noun=token.tag == tags.NOUN)


def entry_frequency(entry: LexiconEntry, *, noun: bool) -> float:
    """Return the Zipf value of an entry, taken as a noun or as another word."""
    return entry.head_zipf if noun and entry.head_zipf is not None else entry.zipf


def _noun_class(token: Token) -> NounClass | None:
    return token.entry.noun_class if token.entry is not None else None


def total(parts: Iterable[Totals]) -> Totals:
    """Return the sum of the parts."""
    result = Totals()
    for part in parts:
        result = result.plus(part)
    return result
