"""A text in exactly the form that was approved, for delivery."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from workflows.models import Approval
from workflows.queries.approvals.approval_record import ApprovalRecord, approval_record
from workflows.queries.approvals.current import current_approval


@dataclass(frozen=True)
class ApprovedText:
    """The frozen text that an approval holds, with its digest and the facts of that approval."""

    approval_id: int
    digest: str
    content: dict[str, Any]
    terms: list[dict[str, Any]]
    record: ApprovalRecord


def approved_text(approval: Approval) -> ApprovedText:
    """Return what an approval holds; its text must have been fetched with it."""
    text = approval.text
    return ApprovedText(
        approval_id=approval.pk,
        digest=text.digest,
        content=text.content,
        terms=text.terms,
        record=approval_record(approval),
    )


def current_text(article: UUID, language: str) -> ApprovedText | None:
    """Return the text of the approval in force; None when there is none."""
    approval = current_approval(article, language)
    return approved_text(approval) if approval else None
