"""Splits sentences between two main clauses, where that is safe."""

from collections.abc import Iterator, Sequence
from typing import Final

from cms.readability.grammar import tags
from cms.readability.grammar.clauses import OPENERS
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.word_lists import word_list
from cms.translation.plain_dutch.fragment import Edit, Fragment

MAX_EASY_WORDS: Final = 10  # sentences up to this length are easy enough
_MIN_WORDS: Final = 3  # in each part
_MAX_SUBJECT_WORDS: Final = 4  # before the verb
_SUBJECT = frozenset({tags.PRONOUN, tags.ARTICLE, tags.NUMERAL, tags.ADJECTIVE, tags.NOUN, tags.NAME})
_DEPENDENT = frozenset({tags.SUBORDINATOR, tags.RELATIVE})
_OBSTACLES = frozenset(":()[]–—?")
# words that make one part depend on the other, whatever class the tagger gives them
_DEPENDENCY_WORDS = word_list(
    """
    alleen zowel enerzijds hoe of noch ofwel als indien wanneer omdat doordat zodat opdat dat die terwijl
    hoewel ofschoon toen tenzij mits zolang zodra tot totdat voordat alvorens nadat sinds naarmate aangezien
    om teneinde
    """
)


def split(fragment: Fragment, sentences: Sequence[Sentence]) -> list[Edit]:
    """Return the edits that split the first sentence that can be split; none when there is none."""
    for sentence in sentences:
        if len(sentence.words) > MAX_EASY_WORDS:
            for edits in _splits(fragment, sentence):
                return edits
    return []


def _splits(fragment: Fragment, sentence: Sentence) -> Iterator[list[Edit]]:
    tokens = sentence.tokens
    if any(token.form in _OBSTACLES for token in tokens):
        return
    for index, token in enumerate(tokens[:-1]):
        following = tokens[index + 1]
        if token.form == ";":
            start, subject = index + 1, index + 1
        elif token.form == "," and following.form == "en":
            start, subject = index + 2, index + 2
        elif token.form == "," and following.form == "maar":
            start, subject = index + 1, index + 2
        else:
            continue
        if _is_main(tokens[:index]) and _begins_with_subject(tokens[subject:]):
            edits = _edits(fragment, token, tokens[start])
            if edits:
                yield edits


def _is_main(left: Sequence[Token]) -> bool:
    """Whether the part before the split is one main clause, and nothing after it depends on it."""
    words = [token for token in left if token.is_word]
    return (
        len(words) >= _MIN_WORDS
        and words[0].tag != tags.FINITE_VERB
        and any(word.tag == tags.FINITE_VERB for word in words)
        and not any(word.tag in _DEPENDENT or word.form in OPENERS | _DEPENDENCY_WORDS for word in words)
    )


def _begins_with_subject(right: Sequence[Token]) -> bool:
    """Whether it begins with a subject and its verb: "de leraar belt u", not "belt u" or "of hij belt"."""
    if sum(token.is_word for token in right) < _MIN_WORDS or right[0].form in OPENERS | _DEPENDENCY_WORDS:
        return False
    for index, token in enumerate(right[: _MAX_SUBJECT_WORDS + 1]):
        if token.tag == tags.FINITE_VERB:
            return index > 0
        if token.tag not in _SUBJECT:
            return False
    return False


def _edits(fragment: Fragment, mark: Token, first: Token) -> list[Edit]:
    letter = fragment.text[first.start]
    edits = [Edit(mark.start, first.start, ". ")]
    if letter.islower():
        edits.append(Edit(first.start, first.start + 1, letter.upper()))
    elif not letter.isupper():
        return []
    if fragment.text[mark.start - 1].isspace() or not fragment.text[mark.end : first.start][:1].isspace():
        return []
    return edits if all(fragment.may_change(edit.start, edit.end) for edit in edits) else []
