"""A second person has seen a label."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.labels.errors import LabelRefused
from cms.labels.models import LabelChange
from cms.labels.permissions import can_confirm_label, check_can_see_label
from cms.users.models import User


@transaction.atomic
def confirm_label(*, change: LabelChange, by: User) -> Any:
    """Return the thing with its new label; what sites show follows at once. The log gets both values.

    Raises PermissionDenied, and LabelRefused for who asked, when it was decided already, or when it is no
    longer possible: another topic may have the name by now.
    """
    waiting = LabelChange.objects.select_for_update(of=("self",)).filter(pk=change.pk).first()
    if waiting is None:
        raise LabelRefused(_("This was already decided."))
    check_can_see_label(by, waiting)
    if not can_confirm_label(by, waiting):
        raise LabelRefused(_("Somebody else has to confirm what you asked for."))
    row: Any = type(waiting.about)._base_manager.select_for_update(of=("self",)).get(pk=waiting.object_id)  # noqa: SLF001 - Django's documented way to ask a model
    before = None if waiting.is_first else getattr(row, waiting.field)
    setattr(row, waiting.field, waiting.after)
    _check_possible(row, waiting.field)
    waiting.delete()
    row.store()
    record("labels.confirm_label", about=row, by=by, fields={waiting.field: [before, waiting.after]})
    return row


def _check_possible(row: Any, field: str) -> None:
    try:
        row.clean_fields(exclude=[one.name for one in row._meta.fields if one.name != field])  # noqa: SLF001 - the same
        row.clean()
        row.validate_unique()
        row.validate_constraints()
    except ValidationError as error:
        raise LabelRefused(" ".join(error.messages)) from error
