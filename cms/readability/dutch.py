"""The report on a Dutch text."""

from collections.abc import Iterable, Sequence
from itertools import chain

from cms.readability import formula, wording
from cms.readability.advice import best_advice
from cms.readability.blocks import Block
from cms.readability.changes import common_words, plainer_words, sentence_splits, verbs_for_nouns
from cms.readability.features import measure, total
from cms.readability.grammar.inflection import forms_of
from cms.readability.grammar.parsed import Sentence
from cms.readability.grammar.parsing import parse
from cms.readability.house_list import HardWordEntry
from cms.readability.lexicon import Lexicon
from cms.readability.marks.hard_words import Hit, cached_hard_words, word_forms
from cms.readability.marks.long_sentences import long_sentence
from cms.readability.marks.mark import Mark
from cms.readability.marks.nominalisations import nominalisations
from cms.readability.marks.passives import passives
from cms.readability.marks.rare_words import RareWord, rare_words
from cms.readability.marks.tangs import tangs
from cms.readability.report import Report
from cms.text import folded

_RULES = (long_sentence, passives, tangs, nominalisations)


def report_on_dutch(
    blocks: Sequence[Block],
    language: str,
    lexicon: Lexicon,
    house_list: Sequence[HardWordEntry],
    glossary: Iterable[str],
) -> Report:
    """Return the report; see `cms.readability.make_report`."""
    terms = frozenset(folded(term) for term in glossary)
    hard_words = cached_hard_words(tuple(house_list), terms)
    sentences, entries = parse(blocks, lexicon, also=hard_words.plainer)
    measured = [measure(sentence) for sentence in sentences]
    hits = [hit for sentence in sentences for hit in hard_words.find(sentence)]
    rare = rare_words(sentences, excluded=_forms(terms) | {t.form for hit in hits for t in hit.tokens})
    changes = chain(
        sentence_splits(measured),
        plainer_words(hits, measured, entries),
        common_words(rare, measured),
        verbs_for_nouns(measured),
    )
    totals = total(counts.totals() for counts in measured)
    sentence_count = sum(counts.words > 0 for counts in measured)
    points = totals.score()
    return Report(
        language=language,
        score=None if points is None else round(points),
        margin=None if points is None else round(formula.margin(sentence_count)),
        level=None if points is None or sentence_count < formula.MIN_SENTENCES else formula.level(points),
        label=_label(points, sentence_count),
        words=sum(counts.words for counts in measured),
        sentences=sentence_count,
        features=totals.features() or {},
        marks=_marks(blocks, sentences, hits, rare),
        advice=best_advice(totals, changes),
    )


def _label(points: float | None, sentences: int) -> str:
    if points is None or sentences < formula.MIN_SENTENCES:
        return wording.TOO_SHORT
    margin = formula.margin(sentences)
    lower, upper = formula.level(points - margin), formula.level(points + margin)
    if lower == upper:
        return wording.LEVELS[lower]
    return wording.BETWEEN.format(lower=lower, upper=upper)


def _marks(
    blocks: Sequence[Block], sentences: Sequence[Sentence], hits: Sequence[Hit], rare: Sequence[RareWord]
) -> tuple[Mark, ...]:
    order = {block.id: index for index, block in enumerate(blocks)}
    by_rule = (mark for sentence in sentences for rule in _RULES for mark in rule(sentence))
    marks = chain(by_rule, (hit.mark() for hit in hits), (word.mark() for word in rare))
    return tuple(sorted(marks, key=lambda mark: (order[mark.block], mark.start, -mark.end)))


def _forms(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(form for term in terms for word in word_forms(term) for form in forms_of(word))
