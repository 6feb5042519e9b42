"""Changes that an editor could make, each with its effect on the text's totals."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from cms.readability.features import SentenceCounts, Totals, frequency, is_content, total, totals_of_words
from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Token
from cms.readability.lexicon import LexiconEntry
from cms.readability.marks.hard_words import Hit, word_forms
from cms.readability.marks.long_sentences import LIMITS, long_sentence
from cms.readability.marks.mark import Mark
from cms.readability.marks.nominalisations import is_nominalisation, nominalisations
from cms.readability.marks.rare_words import RareWord

COMMON_ZIPF = 4.0  # ten times per million words
_SHORT_SENTENCE = LIMITS[-1][0]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A change in `times` places, of which the first is marked, and what it adds to the totals."""

    mark: Mark
    times: int
    effect: Totals


def sentence_splits(measured: Iterable[SentenceCounts]) -> Iterator[TextChange]:
    """Yield the split of each long sentence into pieces of at most 15 words."""
    for counts in measured:
        for mark in long_sentence(counts.sentence):
            pieces = ceil(counts.words / _SHORT_SENTENCE)
            yield TextChange(mark, 1, counts.totals(pieces).minus(counts.totals()))


def plainer_words(
    hits: Iterable[Hit], measured: Sequence[SentenceCounts], entries: Mapping[str, LexiconEntry]
) -> Iterator[TextChange]:
    """Yield the replacement of each hard word, wherever it occurs, by its first alternative."""
    finite = {id(counts.sentence): counts.finite for counts in measured}
    by_term: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_term[hit.hard_word.term].append(hit)
    for same_term in by_term.values():
        alternatives = same_term[0].hard_word.alternatives
        if not alternatives:
            continue
        plain = [_plain_token(form, entries.get(form)) for form in word_forms(alternatives[0])]
        effects = (
            totals_of_words(plain, finite[id(hit.sentence)]).minus(
                totals_of_words(hit.tokens, finite[id(hit.sentence)])
            )
            for hit in same_term
        )
        yield TextChange(same_term[0].mark(), len(same_term), total(effects))


def common_words(rare: Iterable[RareWord], measured: Iterable[SentenceCounts]) -> Iterator[TextChange]:
    """Yield the replacement of each rare word, wherever it occurs, by one with a Zipf value of 4."""
    values_by_form: dict[str, list[float]] = defaultdict(list)
    for counts in measured:
        for token in counts.sentence.words:
            value = frequency(token) if is_content(token, perfect=False) else None
            if value is not None:
                values_by_form[token.form].append(value)
    for word in rare:
        values = values_by_form[word.token.form]
        yield TextChange(word.mark(), len(values), Totals(zipf=COMMON_ZIPF * len(values) - sum(values)))


def verbs_for_nouns(measured: Iterable[SentenceCounts]) -> Iterator[TextChange]:
    """Yield the replacement of each nominalisation, wherever it occurs, by a verb."""
    changes: dict[str, TextChange] = {}
    for counts in measured:
        nouns = [token for token in counts.sentence.tokens if is_nominalisation(token)]
        clause = counts.totals(more_finite=1).minus(counts.totals()) if counts.finite else Totals()
        for token, mark in zip(nouns, nominalisations(counts.sentence), strict=True):
            noun = totals_of_words([token], counts.finite)
            effect = clause.plus(Totals(concrete=-noun.concrete, nouns=-noun.nouns))
            previous = changes.get(token.form, TextChange(mark, 0, Totals()))
            changes[token.form] = TextChange(previous.mark, previous.times + 1, previous.effect.plus(effect))
    yield from changes.values()


def _plain_token(form: str, entry: LexiconEntry | None) -> Token:
    tag = min(entry.costs, key=entry.costs.__getitem__) if entry and entry.costs else tags.NOUN
    return Token(0, 0, form, is_word=True, tag=tag, entry=entry)
