"""End the reading step of a text that readers approved already."""

from django.db import transaction
from django.utils import timezone
from wagtail.models import TaskState

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.permissions import check_can_change_slug


@transaction.atomic(savepoint=False)
def skip_reading(*, task_state: TaskState, page: TextPage, by: User) -> None:
    """Mark the step as done while it begins: only the slug of this text is new.

    Wagtail then goes on, and publishes the text under the approval in force; the gate compares them again.
    Raises NotAllowed.
    """
    check_can_change_slug(by, page)
    task_state.status = TaskState.STATUS_APPROVED
    task_state.finished_at, task_state.finished_by = timezone.now(), by
    task_state.save(update_fields=["status", "finished_at", "finished_by"])
    record("workflows.skip_reading", about=page, by=by, slug=page.slug)
