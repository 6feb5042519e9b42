"""Sentences cut between two main clauses, where that is safe."""

from collections.abc import Iterator, Sequence
from typing import Final

from cms.readability.grammar import tags
from cms.readability.grammar.clauses import OPENERS
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.word_lists import word_list
from cms.translation.plain_dutch.fragment import Edit, Fragment

MORE_THAN: Final = 10  # words; a shorter sentence is easy enough
_SHORTEST: Final = 3  # words in a piece
_LONGEST_SUBJECT: Final = 4  # words before the verb
_SUBJECT = frozenset({tags.PRONOUN, tags.ARTICLE, tags.NUMERAL, tags.ADJECTIVE, tags.NOUN, tags.NAME})
_DEPENDENT = frozenset({tags.SUBORDINATOR, tags.RELATIVE})
_HINDRANCES = frozenset(":()[]–—?")
# words that make one part lean on another, whatever class the tagger gives them
_LEANING = word_list(
    """
    alleen zowel enerzijds hoe of noch ofwel als indien wanneer omdat doordat zodat opdat dat die terwijl
    hoewel ofschoon toen tenzij mits zolang zodra tot totdat voordat alvorens nadat sinds naarmate aangezien
    om teneinde
    """
)


def split(fragment: Fragment, sentences: Sequence[Sentence]) -> list[Edit]:
    """The edits that cut the first sentence that can be cut; none when no sentence can."""
    for sentence in sentences:
        if len(sentence.words) > MORE_THAN:
            for edits in _cuts(fragment, sentence):
                return edits
    return []


def _cuts(fragment: Fragment, sentence: Sentence) -> Iterator[list[Edit]]:
    tokens = sentence.tokens
    if any(token.form in _HINDRANCES for token in tokens):
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
    """Whether what stands before the cut is one main clause that nothing after it depends on."""
    words = [token for token in left if token.is_word]
    return (
        len(words) >= _SHORTEST
        and words[0].tag != tags.FINITE_VERB
        and any(word.tag == tags.FINITE_VERB for word in words)
        and not any(word.tag in _DEPENDENT or word.form in OPENERS | _LEANING for word in words)
    )


def _begins_with_subject(right: Sequence[Token]) -> bool:
    """Whether a subject and its verb come first: "de leraar belt u", not "belt u" and not "of hij belt"."""
    if sum(token.is_word for token in right) < _SHORTEST or right[0].form in OPENERS | _LEANING:
        return False
    for number, token in enumerate(right[: _LONGEST_SUBJECT + 1]):
        if token.tag == tags.FINITE_VERB:
            return number > 0
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
