"""Changes that an editor could make, each with what it would do to the text's totals."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from cms.readability.features import Measured, Totals, frequency, is_content, total, words_alone
from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Token
from cms.readability.lexicon import LexiconEntry
from cms.readability.marks.hard_words import Hit, word_forms
from cms.readability.marks.long_sentences import LIMITS, long_sentence
from cms.readability.marks.mark import Mark
from cms.readability.marks.nominalisations import is_nominalisation, nominalisations
from cms.readability.marks.rare_words import RareWord

COMMON_ZIPF = 4.0  # ten times in a million words
_SHORT = LIMITS[-1][0]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A change made in `times` places, the first of them marked, and what it adds to the totals."""

    mark: Mark
    times: int
    effect: Totals


def cuts(measured: Iterable[Measured]) -> Iterator[TextChange]:
    """Each long sentence cut into pieces of at most 15 words."""
    for one in measured:
        for mark in long_sentence(one.sentence):
            pieces = ceil(one.words / _SHORT)
            yield TextChange(mark, 1, one.totals(pieces).minus(one.totals()))


def plainer_words(
    hits: Iterable[Hit], measured: Sequence[Measured], entries: Mapping[str, LexiconEntry]
) -> Iterator[TextChange]:
    """Each hard word replaced, wherever it stands, by its first alternative."""
    finite = {id(one.sentence): one.finite for one in measured}
    by_term: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_term[hit.hard_word.term].append(hit)
    for same in by_term.values():
        alternatives = same[0].hard_word.alternatives
        if not alternatives:
            continue
        plain = [_plain_token(form, entries.get(form)) for form in word_forms(alternatives[0])]
        effects = (
            words_alone(plain, finite[id(hit.sentence)]).minus(
                words_alone(hit.tokens, finite[id(hit.sentence)])
            )
            for hit in same
        )
        yield TextChange(same[0].mark(), len(same), total(effects))


def common_words(rare: Iterable[RareWord], measured: Iterable[Measured]) -> Iterator[TextChange]:
    """Each rare word replaced, wherever it stands, by one with a Zipf value of 4."""
    places: dict[str, list[float]] = defaultdict(list)
    for one in measured:
        for token in one.sentence.words:
            value = frequency(token) if is_content(token, perfect=False) else None
            if value is not None:
                places[token.form].append(value)
    for word in rare:
        values = places[word.token.form]
        yield TextChange(word.mark(), len(values), Totals(zipf=COMMON_ZIPF * len(values) - sum(values)))


def verbs(measured: Iterable[Measured]) -> Iterator[TextChange]:
    """Each nominalisation made, wherever it stands, into a verb of its own."""
    changes: dict[str, TextChange] = {}
    for one in measured:
        nouns = [token for token in one.sentence.tokens if is_nominalisation(token)]
        clause = one.totals(more_finite=1).minus(one.totals()) if one.finite else Totals()
        for token, mark in zip(nouns, nominalisations(one.sentence), strict=True):
            noun = words_alone([token], one.finite)
            effect = clause.plus(Totals(concrete=-noun.concrete, nouns=-noun.nouns))
            known = changes.get(token.form, TextChange(mark, 0, Totals()))
            changes[token.form] = TextChange(known.mark, known.times + 1, known.effect.plus(effect))
    yield from changes.values()


def _plain_token(form: str, entry: LexiconEntry | None) -> Token:
    tag = min(entry.costs, key=entry.costs.__getitem__) if entry and entry.costs else tags.NOUN
    return Token(0, 0, form, is_word=True, tag=tag, entry=entry)
