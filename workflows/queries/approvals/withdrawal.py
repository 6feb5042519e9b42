"""Who took a text away from the sites."""

from uuid import UUID

from workflows.models import Approval, Withdrawal


def last_withdrawal(article: UUID, language: str) -> Withdrawal | None:
    """Return what ended the newest approval of a text; None when nothing did. One query."""
    newest = Approval.objects.filter(text__article=article, text__language=language).order_by("-pk")
    ended = Withdrawal.objects.filter(approval=newest.values("pk")[:1])
    return ended.select_related("withdrawn_by").first()
