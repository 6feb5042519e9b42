"""The step of Wagtail's workflow in which panels read."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState, WorkflowState

from workflows.models.members.panel import Panel
from workflows.models.rounds.check import owed_check

if TYPE_CHECKING:
    from cms.users.models import User


class PanelReviewTask(Task):
    """Its panels read side by side; the step ends when each of them has an outcome.

    Only national panels are chosen: for the text of a region its own panels take their place. They are no
    field of Wagtail's form: one person asks for others, and a second one confirms (`StepRequest`).
    """

    panels = models.ManyToManyField(
        Panel, verbose_name=_("panels"), related_name="tasks", limit_choices_to={"region": None}
    )

    class Meta:
        verbose_name = _("Panels read")
        verbose_name_plural = _("Panels read")

    @classmethod
    def get_description(cls) -> str:
        """Return what the task does, for people who set up a workflow."""
        return str(_("The chosen panels read the text side by side and decide. Choose them under “Panels”"))

    def start(self, workflow_state: WorkflowState, user: "User | None" = None) -> TaskState:
        """Begin, or begin the check that has to come first: Wagtail resumes a review where it failed."""
        check = owed_check(self, workflow_state)
        if check is None:
            return super().start(workflow_state, user=user)
        return check.specific.start(workflow_state, user=user)

    def locked_for_user(self, obj: models.Model, user: "User") -> bool:  # noqa: ARG002 - for everybody
        """Lock the text for everybody: what is being read does not change."""
        return True

    def get_actions(self, obj: models.Model, user: "User") -> list[tuple[str, str, bool]]:  # noqa: ARG002 - for nobody
        """Offer nothing: only readers decide."""
        return []

    def on_action(self, task_state: TaskState, user: "User", action_name: str, **kwargs: Any) -> None:  # noqa: ARG002 - refuses all
        """Refuse: no editor can decide for the readers."""
        raise PermissionDenied
