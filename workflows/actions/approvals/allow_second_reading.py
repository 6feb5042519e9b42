"""An editor lets a text that fails go to its panels once more without another check."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import NotAllowed
from workflows.models import SecondReading


@transaction.atomic
def allow_second_reading(*, task_state: TaskState, by: User) -> SecondReading:
    """Return the permission, for one reading after the first that fails, of whatever the text then says.

    It belongs to this check: a later one needs its own. Raises NotAllowed for who may not approve the check.
    """
    locked = TaskState.objects.select_for_update().get(pk=task_state.pk)
    page = locked.workflow_state.content_object
    if not locked.task.specific.get_actions(page, by):
        raise NotAllowed(_("You may not approve this check."))
    allowed, created = SecondReading.objects.get_or_create(check_state=locked, defaults={"allowed_by": by})
    if created:
        record("workflows.allow_second_reading", about=page, by=by)
    return allowed
