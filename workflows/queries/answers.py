"""What readers said of one text, without a trace of who said it.

Readers decide without being watched: what they say in a round is shown when that round is closed, and in an
order that does not tell which remarks come from the same person.
"""

from dataclasses import dataclass

from django.db.models import F, Q

from cms.content.passages import Passage, passages
from workflows.enums import Outcome
from workflows.models import FrozenText, Remark, Verdict
from workflows.models.round import RoundQuerySet


@dataclass(frozen=True)
class PassageWithRemarks:
    """A passage of the text that was read, with all that was said of it."""

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
    """Return what was said of `text` in those of these rounds that are closed; two queries and the text.

    What a member said whose link was taken back while the round was open is left out, as it did not count.
    """
    closed = rounds.filter(text=text).exclude(outcome=Outcome.OPEN)
    counted = Q(invitation__revoked_at=None) | Q(
        invitation__revoked_at__gte=F("invitation__round__closed_at")
    )
    remarks = (
        Remark.objects.filter(counted, invitation__round__in=closed)
        .select_related("invitation__round__panel")
        .order_by("start", "end", "kind", "note", "reason")
    )
    comments = (
        Verdict.objects.filter(counted, invitation__round__in=closed)
        .exclude(comment="")
        .select_related("invitation__round__panel")
        .order_by("invitation__round__panel__name", "decision", "comment")
    )
    by_passage: dict[str, list[Remark]] = {}
    for remark in remarks:
        by_passage.setdefault(remark.passage, []).append(remark)
    pieces = passages(text.content) if by_passage else []
    found = [
        PassageWithRemarks(piece, by_passage[piece.anchor]) for piece in pieces if piece.anchor in by_passage
    ]
    return Answers(found, list(comments))
