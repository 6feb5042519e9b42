"""Marks the passive: "de aanvraag wordt beoordeeld"."""

from collections.abc import Iterator, Sequence

from cms.readability.grammar import tags
from cms.readability.grammar.clauses import participle_before, verb_after
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.grammar.verbs import PASSIVE
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark
from cms.readability.word_lists import word_list

# participles that describe a state; with "worden" they mean getting into that state
_STATES = word_list(
    """
    bekend beroemd bevriend bezorgd boos gehandicapt gehecht geïnteresseerd gemotiveerd geschikt gespannen
    gewend gewoon ongerust onrustig opgelucht opgewonden overspannen teleurgesteld verdwaald verkouden
    verliefd vermoeid verslaafd vertrouwd verward
    """
)


def passives(sentence: Sentence) -> Iterator[Mark]:
    """Mark from a form of "worden" to its participle, whichever comes first.

    "Is geworden" is not a passive, nor is "wordt verliefd". The passive with "zijn" ("is besloten") is not
    marked: without a parser it cannot be told from the perfect tense ("is gekomen").
    """
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.form not in PASSIVE or token.tag not in {tags.FINITE_VERB, tags.INFINITIVE}:
            continue
        other = _participle(tokens, index)
        if other is None or tokens[other].form in _STATES:
            continue
        first, last = sorted((index, other))
        yield mark(sentence, tokens[first].start, tokens[last].end, MarkKind.PASSIVE, Severity.TIP)


def _participle(tokens: Sequence[Token], auxiliary: int) -> int | None:
    following = auxiliary + 1
    if following < len(tokens) and tokens[following].tag == tags.PARTICIPLE:
        return following
    before = participle_before(tokens, auxiliary)
    return verb_after(tokens, auxiliary, tags.PARTICIPLE) if before is None else before
