"""What readers said, by the passage they said it of."""

from dataclasses import dataclass

from wagtail.models import TaskState

from cms.content.passages import Passage, passages
from workflows.models import Remark, Round
from workflows.queries.rounds import latest_rounds


@dataclass(frozen=True)
class PassageWithRemarks:
    """A passage of the text that was read, with all that was said of it."""

    passage: Passage
    remarks: list[Remark]


def remarks_by_passage(rounds: list[Round]) -> list[PassageWithRemarks]:
    """Return the passages that have remarks, in the order of the text; two queries, however many remarks."""
    if not rounds:
        return []
    remarks = Remark.objects.filter(invitation__round__in=rounds).select_related("invitation__round__panel")
    by_passage: dict[str, list[Remark]] = {}
    for remark in remarks:
        by_passage.setdefault(remark.passage, []).append(remark)
    pieces = passages(rounds[0].text.content)
    return [
        PassageWithRemarks(piece, by_passage[piece.anchor]) for piece in pieces if piece.anchor in by_passage
    ]


def remarks_of_review(task_state: TaskState) -> list[PassageWithRemarks]:
    """Return the same for the rounds that a review ended with."""
    return remarks_by_passage(latest_rounds(task_state))
