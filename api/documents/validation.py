"""What an article shows of its approval."""

from typing import Any

from api.documents.encoding import utc
from workflows.queries.approvals.approval_record import ApprovalRecord

URGENT = "urgent"
STATUS = {
    "panels": "approved",
    URGENT: "urgent",
    "minor_edit": "minorEdit",
}
PANEL = {  # the names of the API, and of what is kept
    "kind": "kind",
    "readers": "readers",
    "yes": "yes",
    "yesWithTip": "yes_with_tip",
    "no": "no",
    "minimumReaders": "minimum_readers",
    "share": "share",
}


def validation(approval: ApprovalRecord | None, valid_until: str | None) -> dict[str, Any]:
    """Return who read, what they decided by which rule, and in which way the text was approved.

    Only an urgent publication has a `reason` and a `followUpDue`: the day before which panels still read it.
    Without an approval it is a draft.
    """
    if approval is None:
        return {
            "status": "draft",
            "approvedAt": None,
            "validUntil": valid_until,
            "panels": [],
            "readability": None,
        }
    shown: dict[str, Any] = {
        "status": STATUS[approval.kind],
        "approvedAt": utc(approval.approved_at),
        "validUntil": valid_until,
        "panels": [_panel(panel) for panel in approval.panels],
        "readability": approval.readability,
    }
    if approval.kind == URGENT:
        shown["reason"] = approval.reason
        shown["followUpDue"] = approval.follow_up_due.isoformat() if approval.follow_up_due else None
    return shown


def _panel(panel: dict[str, Any]) -> dict[str, Any]:
    """Return the counts of a panel, and from which other regions readers helped: how many, never who."""
    elsewhere = panel.get("together") or []  # older evidence has none
    together = [{"region": one["region"], "readers": one["readers"]} for one in elsewhere]
    return {**{name: panel[key] for name, key in PANEL.items()}, "together": together}
