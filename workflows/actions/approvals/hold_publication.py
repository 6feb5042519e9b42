"""Keep why an approved text is not public yet."""

from django.db import transaction

from cms.audit.record import record
from workflows.models import Approval, HeldPublication


@transaction.atomic
def hold_publication(*, approval: Approval, reason: str) -> HeldPublication:
    """Return what editors read until it is public. The log has one line, however often it is tried again."""
    held, is_new = HeldPublication.objects.update_or_create(approval=approval, defaults={"reason": reason})
    if is_new:
        record("workflows.hold_publication", about=approval, by=None, why=held.reason)
    return held
