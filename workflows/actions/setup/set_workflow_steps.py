"""Whoever runs the installation gives a workflow other steps."""

from collections.abc import Sequence

from django.db import transaction
from wagtail.models import Task, Workflow, WorkflowTask

from cms.audit.record import record
from cms.users.models import User


@transaction.atomic
def set_workflow_steps(*, workflow: Workflow, steps: Sequence[Task], by: User | None) -> None:
    """Let texts that are submitted from now on go through these steps, in this order; the log gets both.

    Reviews that run go on with the steps that they have left.
    """
    rows = WorkflowTask.objects.select_for_update(of=("self",)).filter(workflow=workflow)
    steps_before = rows.select_related("task").order_by("sort_order", "pk")
    before = ", ".join(row.task.name for row in steps_before)
    rows.delete()
    for order, step in enumerate(steps):
        WorkflowTask.objects.create(workflow=workflow, task=step, sort_order=order)
    after = ", ".join(step.name for step in steps)
    record("workflows.set_workflow_steps", about=workflow, by=by, before=before or "–", after=after or "–")
