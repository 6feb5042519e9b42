"""Parses blocks into sentences of tagged words, with one query for the whole text."""

from collections.abc import Mapping, Sequence

from cms.readability.blocks import Block, Span
from cms.readability.grammar import tags
from cms.readability.grammar.capitals import NAME_ONLY, with_capital
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.grammar.sentences import split_sentences
from cms.readability.grammar.tagging import best_tags
from cms.readability.grammar.verbs import AUXILIARIES
from cms.readability.grammar.words import RawToken, lookup_form, split_words
from cms.readability.lexicon import Lexicon, LexiconEntry

_MIN_HEAD = 3
_MIN_COMPOUND = 7
_MAX_COMPOUND = 60  # anything longer is not a word: a URL, a mistake, or an attack
_PUNCTUATION: Mapping[str, float] = {tags.PUNCTUATION: 0.0}
_NUMERAL: Mapping[str, float] = {tags.NUMERAL: 0.0}
_CLAUSE_EDGES = frozenset({tags.PUNCTUATION, tags.CONJUNCTION, tags.SUBORDINATOR, tags.RELATIVE})


def parse(
    blocks: Sequence[Block], lexicon: Lexicon, also: frozenset[str] = frozenset()
) -> tuple[list[Sentence], dict[str, LexiconEntry]]:
    """Return the sentences of the blocks, and the entries of all their words and of the forms in `also`."""
    raw = [
        (block, span, list(split_words(block.text, span.start, span.end)))
        for block in blocks
        for span in split_sentences(block.text)
    ]
    forms = {lookup_form(token.text) for _, _, tokens in raw for token in tokens if token.is_word}
    entries = lexicon.find(forms | also | {head for form in forms for head in _heads(form)})
    return [_sentence(block, span, tokens, entries, lexicon) for block, span, tokens in raw], entries


def _heads(form: str) -> list[str]:
    """Return possible heads of a compound, longest first: "leerlingenraad" gives "eerlingenraad" to "aad"."""
    if not _MIN_COMPOUND <= len(form) <= _MAX_COMPOUND:
        return []
    return [form[start:] for start in range(2, len(form) - _MIN_HEAD + 1)]


def _sentence(
    block: Block, span: Span, raw: Sequence[RawToken], entries: Mapping[str, LexiconEntry], lexicon: Lexicon
) -> Sentence:
    forms = [lookup_form(token.text) for token in raw]
    in_capitals = sum(token.text.isupper() for token in raw) > len(raw) / 2
    candidates: list[Mapping[str, float]] = []
    seen_word = False
    for token, form in zip(raw, forms, strict=True):
        candidates.append(_candidates(token, form, entries, lexicon, first=in_capitals or not seen_word))
        seen_word = seen_word or token.is_word
    chosen = best_tags(candidates, lexicon)
    _correct_infinitives(forms, candidates, chosen)
    tokens = [_token(token, form, tag, entries) for token, form, tag in zip(raw, forms, chosen, strict=True)]
    return Sentence(block, span, tokens)


def _candidates(
    token: RawToken, form: str, entries: Mapping[str, LexiconEntry], lexicon: Lexicon, *, first: bool
) -> Mapping[str, float]:
    if not token.is_word:
        return _PUNCTUATION
    if token.is_link:
        return NAME_ONLY
    if form[:1].isdigit():
        return _NUMERAL
    entry = entries.get(form)
    costs = (entry or lexicon.guess(form)).costs
    return costs if first else with_capital(token.text, costs, lexicon, known=entry is not None)


def _token(raw: RawToken, form: str, tag: str, entries: Mapping[str, LexiconEntry]) -> Token:
    entry = entries.get(form)
    head = None
    if raw.is_word and entry is None and tag == tags.NOUN:
        head = next((entries[part] for part in _heads(form) if _is_noun(entries.get(part))), None)
    return Token(raw.start, raw.end, form, raw.is_word, tag, entry, head)


def _is_noun(entry: LexiconEntry | None) -> bool:
    return entry is not None and entry.noun_class is not None


def _correct_infinitives(
    forms: Sequence[str], candidates: Sequence[Mapping[str, float]], chosen: list[str]
) -> None:
    """Plural verbs look like infinitives, and a model of neighbouring words cannot tell them apart.

    After an auxiliary in the same clause such a form is an infinitive: "Ouders kunnen op school hulp
    vragen". Where a sentence is left without a finite verb, its auxiliary is one: "Zij worden gebeld".
    """
    auxiliary = False
    for index, (form, tag) in enumerate(zip(forms, chosen, strict=True)):
        if tag in _CLAUSE_EDGES:
            auxiliary = False
        elif tag == tags.FINITE_VERB:
            if auxiliary and tags.INFINITIVE in candidates[index]:
                chosen[index] = tags.INFINITIVE
            elif form in AUXILIARIES:
                auxiliary = True
    if tags.FINITE_VERB not in chosen:
        for index, (form, tag) in enumerate(zip(forms, chosen, strict=True)):
            may_be_finite = tag == tags.INFINITIVE and tags.FINITE_VERB in candidates[index]
            if may_be_finite and form in AUXILIARIES and forms[max(index - 1, 0)] != "te":
                chosen[index] = tags.FINITE_VERB
                return
