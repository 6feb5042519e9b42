"""Selects the words of the lexicon, and collects what is known of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.readability.building.hanta_source import HanTa
from cms.readability.building.lint_ii_source import WordLists
from cms.readability.grammar import tags

# Words that occur once or twice in 44 million (Zipf 1.66 and 1.84) are left out: a word that is not in the
# lexicon counts as Zipf 1.36, and two in three words of the list would be this rare.
MIN_ZIPF = 1.9
_WORD = re.compile(r"'?\w+(?:['.\-]\w+)*")
_ONLY_NOUN = {tags.NOUN: 0.0}
_VERBAL = {tags.FINITE_VERB, tags.INFINITIVE, tags.PARTICIPLE}


@dataclass(frozen=True, slots=True)
class LexiconWord:
    """A row of the lexicon. Frequencies are Zipf values; None means "not in SUBTLEX-NL"."""

    form: str
    zipf: float | None
    head_zipf: float | None
    is_compound: bool
    noun_class: int | None
    skipped: bool
    manner_adverb: bool
    costs: dict[str, float]


def collect_words(lists: WordLists, hanta: HanTa) -> Iterator[LexiconWord]:
    """Yield all words of the lexicon, in alphabetical order."""
    seen = set(hanta.known_words())
    frequent = {form for form, zipf in lists.zipf.items() if zipf > MIN_ZIPF}
    forms = seen | frequent | lists.nouns.keys() | lists.manner_adverbs
    for form in sorted(forms):
        if not _WORD.fullmatch(form) or form[0].isdigit() or "_" in form:
            continue
        listed_only = form in lists.nouns and form not in frequent and form not in seen
        costs = _ONLY_NOUN if listed_only else hanta.costs(form)
        yield _word(form, costs, lists, hanta)


def _word(form: str, costs: dict[str, float], lists: WordLists, hanta: HanTa) -> LexiconWord:
    noun = lists.nouns.get(form)
    best = min(costs, key=costs.__getitem__, default=tags.OTHER)
    lemma = form
    if best in _VERBAL or (noun is None and best in {tags.NOUN, tags.ADJECTIVE}):
        lemma = hanta.lemma(form)
    listed = noun or (lists.nouns.get(lemma) if best == tags.NOUN else None)
    head = noun.head if noun else None
    return LexiconWord(
        form=form,
        zipf=lists.zipf.get(form),
        head_zipf=lists.zipf.get(head) if head else None,
        is_compound=head is not None,
        noun_class=listed.noun_class if listed else None,
        skipped=form in lists.skipped or lemma in lists.skipped,
        manner_adverb=form in lists.manner_adverbs,
        costs=costs,
    )
