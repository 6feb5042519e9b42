"""Keep why an approved text is not public yet."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from workflows.models import Approval, HeldPublication


@transaction.atomic
def hold_publication(*, approval: Approval, error: Exception) -> HeldPublication:
    """Return what editors read until it is public. The log has one line, however often it is tried again."""
    reason = _reason(error)
    held, is_new = HeldPublication.objects.update_or_create(approval=approval, defaults={"reason": reason})
    if is_new:
        record("workflows.hold_publication", about=approval, by=None, why=held.reason)
    return held


def _reason(error: Exception) -> str:
    """Return a sentence for editors; only refusals of our own are written for them."""
    if isinstance(error, PermissionDenied) and str(error):
        return str(error)
    if isinstance(error, OSError):
        return _("A picture or a file of this text could not be read.")
    return _("Something went wrong on the server. Whoever runs it finds in its log what.")
