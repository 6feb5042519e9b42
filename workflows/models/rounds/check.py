"""The step of Wagtail's workflow in which an editor checks, before panels read."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Task, TaskState, WorkflowState

from workflows.rules.second_reading import StepEnd, comes_again
from workflows.signals import check_passed

if TYPE_CHECKING:
    from cms.users.models import User

APPROVE = "approve"
APPROVE_TWICE = "approve-twice"
APPROVALS = (APPROVE, APPROVE_TWICE)
ENDED = (TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED, TaskState.STATUS_REJECTED)


class EditorialCheck(AbstractGroupApprovalTask):
    """Groups approve it. It comes again after a failed reading, unless who approved said otherwise."""

    class Meta:
        verbose_name = _("Editorial check")
        verbose_name_plural = _("Editorial checks")

    def get_actions(self, obj: models.Model, user: "User") -> list[tuple[str, str, bool]]:
        """Offer as well to let a second reading begin without another check."""
        actions: list[tuple[str, str, bool]] = super().get_actions(obj, user)
        if not actions:
            return []
        return [*actions, (APPROVE_TWICE, str(_("Approve, also for a second reading")), False)]

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: "User", action_name: str, **kwargs: Any) -> Any:
        """Record what was allowed, then approve."""
        if action_name == APPROVE_TWICE:
            check_passed.send(sender=type(self), task_state=task_state, by=user)
            action_name = APPROVE
        return super().on_action(task_state, user, action_name, **kwargs)


class SecondReading(models.Model):
    """After this check a reading that failed may be followed by one more, without another check."""

    check_state = models.OneToOneField(TaskState, on_delete=models.CASCADE, related_name="second_reading")
    allowed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    allowed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("second reading")
        verbose_name_plural = _("second readings")

    def __str__(self) -> str:
        return str(self.check_state_id)


def owed_check(reading: Task, review: WorkflowState) -> Task | None:
    """Return the first step before `reading` that has to be taken, again or at all; two queries."""
    earlier = Task.objects.filter(
        active=True,
        workflow_tasks__workflow=review.workflow_id,
        workflow_tasks__sort_order__lt=models.Subquery(
            reading.workflow_tasks.filter(workflow=review.workflow_id).values("sort_order")[:1]
        ),
    ).order_by("workflow_tasks__sort_order")
    ends = review.task_states.filter(status__in=ENDED).order_by("pk")
    ended = [
        StepEnd(step, passed=status != TaskState.STATUS_REJECTED, second_reading=allowed is not None)
        for step, status, allowed in ends.values_list("task_id", "status", "second_reading")
    ]
    return next((check for check in earlier if comes_again(ended, check=check.pk, reading=reading.pk)), None)
