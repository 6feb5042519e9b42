"""What the outside world may know of an approval."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from workflows.models import Approval
from workflows.queries.rounds.readability import readability_of
from workflows.queries.translations.source_texts import read_by_panels


@dataclass(frozen=True)
class ApprovalRecord:
    """Plain facts, without names.

    `kind` is a value of `workflows.enums.ApprovalKind`.
    `approved_at` and `panels` are those of the readers: a minor edit shows the approval that it carries over.
    `readability` is the `{"level", "label"}` of exactly this text, or None when it has none.
    """

    kind: str
    approved_at: datetime
    panels: list[dict[str, Any]]
    reason: str
    follow_up_due: date | None
    readability: dict[str, Any] | None


def approval_record(approval: Approval) -> ApprovalRecord:
    """Return the facts of an approval, traced back through minor edits to what readers approved."""
    origin = read_by_panels(approval)
    return ApprovalRecord(
        kind=approval.kind,
        approved_at=origin.approved_at,
        panels=approval.panels or origin.panels,
        reason=approval.reason,
        follow_up_due=approval.follow_up_due,
        readability=readability_of(approval),
    )
