"""Record that a text was withdrawn."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Withdrawal
from workflows.queries.approvals.current import current_approval


@transaction.atomic(savepoint=False)
def record_withdrawal(
    *, article: UUID, language: str, reason: str = "", by: User | None = None
) -> Withdrawal | None:
    """End the approval in force, so that the text needs a new one; None when there is none in force."""
    approval = current_approval(article, language)
    if approval is None:
        return None
    approval.withdrawn_at = timezone.now()
    approval.save(update_fields=["withdrawn_at"])
    record("workflows.record_withdrawal", about=approval, by=by, why=reason)
    return Withdrawal.objects.create(approval=approval, reason=reason, withdrawn_by=by)
