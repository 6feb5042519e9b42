"""Marks the "tang" (pincers): a split verb with many words between its two parts."""

from collections.abc import Iterator

from cms.readability.grammar import tags
from cms.readability.grammar.clauses import verb_after
from cms.readability.grammar.parsed import Sentence
from cms.readability.grammar.verbs import AUXILIARIES, CAUSATIVE, MODAL
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark

MIN_WORDS_BETWEEN = 7
_NOT_FINITE = frozenset({tags.PARTICIPLE, tags.INFINITIVE})
_WITH_INFINITIVE = MODAL | CAUSATIVE


def tangs(sentence: Sentence) -> Iterator[Mark]:
    """Mark from a finite auxiliary to its participle or infinitive, with at least 7 words in between."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.form not in AUXILIARIES or token.tag != tags.FINITE_VERB:
            continue
        wanted = tags.INFINITIVE if token.form in _WITH_INFINITIVE else tags.PARTICIPLE
        other = verb_after(tokens, index, wanted)
        if other is None:
            continue
        while tokens[other - 1].tag in _NOT_FINITE:  # "… betaald kunnen worden" begins at "betaald"
            other -= 1
        between = sum(word.is_word for word in tokens[index + 1 : other])
        if between >= MIN_WORDS_BETWEEN:
            yield mark(sentence, token.start, tokens[other].end, MarkKind.TANG, Severity.WARNING)
