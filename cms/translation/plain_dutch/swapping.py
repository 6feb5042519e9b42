"""Replaces hard words by plainer ones, where that is safe."""

from collections.abc import Iterator, Sequence
from functools import cache

from cms.readability import HardWordEntry, shipped_house_list, shipped_lexicon
from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.marks.hard_words import Hit, cached_hard_words
from cms.translation.plain_dutch.fragment import Edit, Fragment
from cms.translation.plain_dutch.swaps import SWAPS, Swap, Unless

_INVARIABLE = (tags.ADVERB, tags.PREPOSITION, tags.SUBORDINATOR)
_DETERMINERS = frozenset({tags.ARTICLE, tags.PRONOUN, tags.ADJECTIVE})


def swaps(
    fragment: Fragment, sentences: Sequence[Sentence], house_list: tuple[HardWordEntry, ...]
) -> Iterator[Edit]:
    """Yield the replacements that are safe in these sentences of the fragment. They do not overlap."""
    words = cached_hard_words(house_list, frozenset())
    for sentence in sentences:
        for hit in words.find(sentence):
            edit = _edit(fragment, hit)
            if edit:
                yield edit


def _edit(fragment: Fragment, hit: Hit) -> Edit | None:
    swap = SWAPS.get(hit.hard_word.term) or _invariable(hit.hard_word)
    start, end = hit.tokens[0].start, hit.tokens[-1].end
    text = fragment.text[start:end]
    if swap is None or swap.plainer not in hit.hard_word.alternatives or not fragment.may_change(start, end):
        return None
    first = hit.sentence.words[0] is hit.tokens[0]
    capitalised = first and text[0].isupper() and text[1:].islower()
    plainer = swap.forms.get(text.lower() if capitalised else text)
    if plainer is None or len(plainer.split()) > len(hit.tokens) or not _is_safe(swap, hit):
        return None
    return Edit(start, end, plainer[0].upper() + plainer[1:] if capitalised else plainer)


def _is_safe(swap: Swap, hit: Hit) -> bool:
    tokens = hit.sentence.tokens
    index = next(position for position, token in enumerate(tokens) if token is hit.tokens[0])
    last = index + len(hit.tokens)
    if swap.classes and hit.tokens[0].tag not in swap.classes:
        return False
    before = tokens[index - 1] if index else None
    after = tokens[last] if last < len(tokens) else None
    return not any(danger in swap.unless for danger in _dangers(before, after, tokens[last:]))


def _dangers(before: Token | None, after: Token | None, rest: Sequence[Token]) -> Iterator[Unless]:
    if after is None or not after.is_word:
        yield Unless.BEFORE_NO_WORD
    elif after.tag in {tags.NOUN, tags.NAME}:
        yield Unless.BEFORE_NOUN
    elif after.tag in {tags.ADJECTIVE, tags.PARTICIPLE}:
        yield Unless.BEFORE_ADJECTIVE
        yield Unless.BEFORE_NOUN  # "een gezamenlijk goed plan"
    if after is not None and after.form in {"op", "aan"}:
        yield Unless.BEFORE_OP
    if before is not None and before.tag == tags.ARTICLE:
        yield Unless.AFTER_ARTICLE
    if before is None or before.tag not in _DETERMINERS:
        yield Unless.AFTER_NO_DETERMINER
    yield Unless.WITH_TE if any(token.form == "te" for token in rest) else Unless.WITHOUT_TE


def _invariable(hard_word: HardWordEntry) -> Swap | None:
    """Return a rule for a word that editors listed themselves: both words are of one uninflected class."""
    plainer = hard_word.alternatives[0] if hard_word.alternatives else ""
    if hard_word.is_term or hard_word.term in _shipped() or " " in hard_word.term + plainer:
        return None
    entries = shipped_lexicon().find([hard_word.term, plainer])
    classes = {min(entry.costs, key=entry.costs.__getitem__) for entry in entries.values()}
    if len(entries) != len({hard_word.term, plainer}) or len(classes) != 1 or not classes & {*_INVARIABLE}:
        return None
    return Swap(plainer, {hard_word.term: plainer}, frozenset(classes))


@cache
def _shipped() -> frozenset[str]:
    return frozenset(word.term for word in shipped_house_list())
