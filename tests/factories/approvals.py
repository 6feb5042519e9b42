"""Approvals without the work of a round, for tests that are about what comes after."""

from typing import Any

from cms.content.models import ArticlePage
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import ApprovalKind
from workflows.models import Approval


def panel_counts(
    kind: str = "parents", *, yes: int = 0, yes_with_tip: int = 0, no: int = 0
) -> dict[str, Any]:
    """What an approval keeps of one panel."""
    return {
        "kind": kind,
        "readers": yes + yes_with_tip + no,
        "yes": yes,
        "yes_with_tip": yes_with_tip,
        "no": no,
        "minimum_readers": 5,
        "share": 80,
        "handed_over": 0,
        "together": [],
    }


def approve(page: ArticlePage, **fields: Any) -> Approval:
    """An approval by the panels of this page as it is in memory."""
    text = freeze_text(page=page)
    panels = [
        panel_counts(kind="parents", yes=4, yes_with_tip=2, no=1),
        panel_counts(kind="youth", yes=5),
    ]
    return Approval.objects.create(
        **{"text": text, "kind": ApprovalKind.PANELS.value, "panels": panels, **fields}
    )


def publish_approved(page: ArticlePage, **fields: Any) -> Approval:
    """Approve the latest revision and publish it."""
    revision = page.get_latest_revision()
    approval = approve(revision.as_object(), **fields)
    revision.publish()
    page.refresh_from_db()
    return approval
