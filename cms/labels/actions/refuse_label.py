"""A thing keeps the label it has."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.labels.errors import LabelRefused
from cms.labels.models import LabelChange
from cms.labels.permissions import check_can_see_label
from cms.users.models import User


@transaction.atomic
def refuse_label(*, change: LabelChange, by: User) -> None:
    """End the request; who asked may take it back. The log gets both values.

    A new thing stays on no site until somebody types another label. Raises PermissionDenied, and LabelRefused
    when it was decided already.
    """
    waiting = LabelChange.objects.select_for_update(of=("self",)).filter(pk=change.pk).first()
    if waiting is None or waiting.refused:
        raise LabelRefused(_("This was already decided."))
    check_can_see_label(by, waiting)
    both = {waiting.field: [waiting.before or None, waiting.after]}
    record("labels.refuse_label", about=waiting.about, by=by, fields=both)
    if not waiting.is_first:
        waiting.delete()
        return
    waiting.refused = True
    waiting.save(update_fields=["refused"])
