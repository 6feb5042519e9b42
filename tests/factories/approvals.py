"""Approvals without the work of a round, for tests that are about what comes after."""

from typing import Any

from cms.content.models import ArticlePage
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import ApprovalKind
from workflows.models import Approval


def approve(page: ArticlePage, **fields: Any) -> Approval:
    """An approval by the panels of this page as it is in memory."""
    text = freeze_text(page=page)
    panels = [{"kind": "parents", "readers": 7, "yes": 6}, {"kind": "youth", "readers": 5, "yes": 5}]
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
