"""What the outside world may know of an approval."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from workflows.models import Approval
from workflows.queries.readability import readability_of


@dataclass(frozen=True)
class ApprovalRecord:
    """Plain facts, without names.

    `kind` is a value of `workflows.enums.ApprovalKind`.
    `approved_at` and `panels` are those of the readers: a minor edit shows the approval that it carries over.
    `text_since` is when readers first approved that text; `read_since` is when they last began to read it.
    `readability` is the machine's `{"level", "label"}` of exactly this text, or None when it knows none.
    """

    kind: str
    approved_at: datetime
    panels: list[dict[str, Any]]
    reason: str
    follow_up_due: date | None
    text_since: datetime
    read_since: datetime
    readability: dict[str, Any] | None


def approval_record(approval: Approval) -> ApprovalRecord:
    """Return the facts of an approval, followed back through minor edits to what readers approved."""
    origin = approval
    while origin.carried_over_from is not None:
        origin = origin.carried_over_from
    first = Approval.objects.filter(text__digest=origin.text.digest).earliest("approved_at")
    first_round = origin.rounds.order_by("opened_at").first()
    return ApprovalRecord(
        kind=approval.kind,
        approved_at=origin.approved_at,
        panels=approval.panels or origin.panels,
        reason=approval.reason,
        follow_up_due=approval.follow_up_due,
        text_since=first.approved_at,
        read_since=first_round.opened_at if first_round else origin.approved_at,
        readability=readability_of(approval),
    )
