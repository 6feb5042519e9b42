"""Keep that a text was approved."""

from datetime import date
from typing import Any

from django.db import transaction

from cms.users.models import User
from workflows.enums import ApprovalKind
from workflows.models import Approval, FrozenText


@transaction.atomic
def record_approval(  # noqa: PLR0913 - the record names all of this
    *,
    text: FrozenText,
    kind: ApprovalKind,
    panels: list[dict[str, Any]],
    carried_over_from: Approval | None = None,
    reason: str = "",
    requested_by: User | None = None,
    confirmed_by: User | None = None,
    follow_up_due: date | None = None,
) -> Approval:
    """Return the approval that is in force from now on for this article in this language."""
    return Approval.objects.create(
        text=text,
        kind=kind.value,
        panels=panels,
        carried_over_from=carried_over_from,
        reason=reason,
        requested_by=requested_by,
        confirmed_by=confirmed_by,
        follow_up_due=follow_up_due,
    )
