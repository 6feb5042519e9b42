"""The remarks of readers on one text, without a trace of who made them.

Readers decide without being watched: their remarks are shown only when the round is closed, in an order that
does not tell which ones come from the same person.
"""

from dataclasses import dataclass

from cms.content.meaning.passages import Passage, passages
from workflows.models import FrozenText, Remark, Verdict
from workflows.models.rounds.round import RoundQuerySet
from workflows.queries.replies.comments import comments
from workflows.queries.replies.passages import remarks_by_passage


@dataclass(frozen=True)
class PassageWithRemarks:
    """A passage of the text that was read, with all remarks on it."""

    passage: Passage
    remarks: list[Remark]


@dataclass(frozen=True)
class Answers:
    """The passages that have remarks, in the order of the text; and the verdicts that came with a comment."""

    passages: list[PassageWithRemarks]
    comments: list[Verdict]

    @property
    def remarks(self) -> int:
        """How many remarks there are."""
        return sum(len(piece.remarks) for piece in self.passages)


def answers(text: FrozenText, rounds: RoundQuerySet) -> Answers:
    """Return the answers on `text` in these rounds that editors may see; two queries and the text."""
    on_text = rounds.filter(text=text)
    by_passage = remarks_by_passage(on_text)
    pieces = passages(text.content) if by_passage else []
    with_remarks = [
        PassageWithRemarks(piece, by_passage[piece.anchor]) for piece in pieces if piece.anchor in by_passage
    ]
    return Answers(with_remarks, comments(on_text))
