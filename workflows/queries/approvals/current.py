"""Which text of an article may be public."""

from uuid import UUID

from cms.content.meaning.snapshot import article_digest
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
    """Return the approval of the text that is public now; an older one while a newer is only planned."""
    if not page.live:
        return None
    approvals = Approval.objects.select_related("text").filter(
        text__article=page.translation_key, text__language=page.locale.language_code, withdrawn_at=None
    )
    return approvals.filter(text__digest=article_digest(page)).order_by("-pk").first()


def was_published_urgently(text: FrozenText) -> bool:
    """Whether exactly this text was made public before its panels read it, and was not withdrawn since."""
    return text.approvals.filter(kind=ApprovalKind.URGENT, withdrawn_at=None).exists()
