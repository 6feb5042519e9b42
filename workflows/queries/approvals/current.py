"""Which text of an article may be public."""

from uuid import UUID

from cms.content.meaning.snapshot import Snapshot, article_digest, article_snapshot, snapshot_digest
from cms.content.models import TextPage
from workflows.enums import ApprovalKind
from workflows.models import Approval, FrozenText


def current_approval(article: UUID, language: str) -> Approval | None:
    """Return the approval in force: the newest one of this article and language, unless it was withdrawn."""
    approvals = Approval.objects.select_related("text").filter(text__article=article, text__language=language)
    newest = approvals.order_by("-pk").first()
    return newest if newest and newest.withdrawn_at is None else None


def approval_of(page: TextPage) -> Approval | None:
    """Return the approval in force of exactly this text, or None when there is none."""
    approval = current_approval(page.translation_key, page.locale.language_code)
    return approval if approval and approval.text.digest == article_digest(page) else None


def public_approval(page: TextPage) -> Approval | None:
    """Return the approval of the text that is public now; an older one while a newer is only planned.

    Sites show the bytes that were frozen: a file that was replaced since then, or another credit, makes the
    page another text, and takes nothing from the sites.
    """
    if not page.live:
        return None
    newest_first = Approval.objects.filter(
        text__article=page.translation_key, text__language=page.locale.language_code, withdrawn_at=None
    ).order_by("-pk")
    snapshot = article_snapshot(page)
    exact = newest_first.select_related("text").filter(text__digest=snapshot_digest(snapshot)).first()
    if exact or not snapshot["files"]:
        return exact
    others = newest_first.select_related("text").iterator()
    return next((one for one in others if _with_files_of(snapshot, one) == one.text.digest), None)


def _with_files_of(snapshot: Snapshot, approval: Approval) -> str:
    return snapshot_digest({**snapshot, "files": approval.text.content.get("files", {})})


def was_published_urgently(text: FrozenText) -> bool:
    """Whether exactly this text was made public before its panels read it, and was not withdrawn since."""
    return text.approvals.filter(kind=ApprovalKind.URGENT, withdrawn_at=None).exists()
