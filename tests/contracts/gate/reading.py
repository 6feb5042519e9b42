"""A text that is being read: what a test about the last moments before publication begins with."""

from dataclasses import dataclass

from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from cms.content.models import TextPage
from cms.regions.models import Region
from tests import factories
from workflows.enums import Decision
from workflows.models import Invitation, Panel, PanelReviewTask, Round


@dataclass
class Reading:
    """A page under review and who has still to decide."""

    page: TextPage
    state: WorkflowState
    last: list[Invitation]


def workflow_of(*tasks: Task) -> Workflow:
    """A workflow of these steps, on the Dutch tree."""
    made = Workflow.objects.create(name="Validatie")
    for order, task in enumerate(tasks):
        WorkflowTask.objects.create(workflow=made, task=task, sort_order=order)
    WorkflowPage.objects.update_or_create(page=factories.article_index(), defaults={"workflow": made})
    return made


def panel_task(*panels: Panel) -> PanelReviewTask:
    """The step in which these panels read."""
    task = PanelReviewTask.objects.create(name="Panels")
    task.panels.set(panels)
    return task


def check_task() -> GroupApprovalTask:
    """A step that an editor decides about."""
    return GroupApprovalTask.objects.create(name="Eindredactie")


def reading(
    page: TextPage, *, left: int = 1, needed: int = 0, panels: int = 2, then: Task | None = None
) -> Reading:
    """A review in which `left` members of each panel have still to decide; four others said yes.

    All of those who are left are needed for a decision, or so many of them.
    """
    of = Region.objects.filter(code=page.own_region).first()
    chosen = [factories.panel(kind, members=4 + left, region=of) for kind in ("parents", "youth")[:panels]]
    for panel in chosen:
        Panel.objects.filter(pk=panel.pk).update(minimum_readers=4 + (needed or left))
    steps = [panel_task(*chosen), *([then] if then else [])]
    state = workflow_of(*steps).start(page, None)
    last = []
    for found in Round.objects.of_review(state.current_task_state):
        members = list(found.invitations.order_by("pk"))
        for invitation in members[:-left]:
            factories.decide(invitation=invitation, decision=Decision.YES)
        last += members[-left:]
    page.refresh_from_db()
    return Reading(page, state, last)


def decide(invitations: list[Invitation]) -> None:
    """Everybody who is left says yes."""
    for invitation in invitations:
        factories.decide(invitation=invitation, decision=Decision.YES)
