"""Let the members of a panel speak their answers instead of writing them, or no longer."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Panel


@transaction.atomic(savepoint=False)
def allow_spoken_answers(*, panel: Panel, allowed: bool, by: User | None) -> None:
    """Store it. What members have spoken so far is not touched: they agreed to that."""
    Panel.objects.filter(pk=panel.pk).update(spoken_answers=allowed)
    fields = {"spoken_answers": [not allowed, allowed]}
    record("workflows.allow_spoken_answers", about=panel, by=by, fields=fields)
