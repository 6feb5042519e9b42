"""What happened to the sentences that a member marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cms.content.meaning.passages import Passage
from cms.readability import Span
from workflows.models import FrozenText
from workflows.queries.rounds.differences import differences


@dataclass(frozen=True)
class SentenceChange:
    """One or more sentences as the member read them, and as they are now ("": gone)."""

    before: str
    after: str

    @property
    def same(self) -> bool:
        """Whether nothing was changed."""
        return self.before == self.after


class Successors:
    """Finds, for a passage of one text, the passage that replaced it in another."""

    def __init__(self, before: FrozenText, after: FrozenText, passages_after: Sequence[Passage]) -> None:
        self.same_words = {passage.text: passage for passage in passages_after}
        self.same_block = {passage.anchor: passage for passage in passages_after}
        pairs = differences(before, after).passages
        self.same_place = {old.anchor: new for old, new in pairs if old and new}

    def of(self, passage: Passage) -> Passage | None:
        """Return the passage with the same words, else the same block, else the same place; or None."""
        return (
            self.same_words.get(passage.text)
            or self.same_block.get(passage.anchor)
            or self.same_place.get(passage.anchor)
        )


def marked_sentences(before: Passage, after: Passage | None, marked: Iterable[Span]) -> list[SentenceChange]:
    """Return the sentences with a mark in them, then and now, in their order.

    Sentences that were joined or split are kept together.
    """
    spans = list(marked)
    marked_indexes = {
        index
        for index, sentence in enumerate(before.sentences)
        if any(span.start < sentence.end and sentence.start < span.end for span in spans)
    }
    return list(_compared(_texts(before), _texts(after) if after else [], marked_indexes))


def _compared(old: list[str], new: list[str], marked: set[int]) -> Iterator[SentenceChange]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        indexes = sorted(marked.intersection(range(first, last)))
        if tag == "equal" or last - first == new_last - new_first:
            yield from (SentenceChange(old[index], new[new_first + index - first]) for index in indexes)
        elif indexes:
            yield SentenceChange(" ".join(old[first:last]), " ".join(new[new_first:new_last]))


def _texts(passage: Passage) -> list[str]:
    return [passage.text[span.start : span.end] for span in passage.sentences]
