"""One panel reading one frozen text."""

from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState, WorkflowState

from workflows.enums import Outcome
from workflows.models.approvals.approval import Approval
from workflows.models.approvals.frozen_text import FrozenText
from workflows.models.choices import OUTCOMES
from workflows.models.members.panel import Panel
from workflows.rules.quorum import Rule


class RoundQuerySet(models.QuerySet["Round"]):
    """Queries on rounds."""

    def open(self) -> "RoundQuerySet":
        """Rounds in which members can still decide."""
        return self.filter(outcome=Outcome.OPEN)

    def overdue(self) -> "RoundQuerySet":
        """Open rounds past their deadline."""
        return self.open().filter(deadline__lt=timezone.now())

    def of_review(self, task_state: TaskState) -> "RoundQuerySet":
        """All rounds of the review that this task state belongs to, earlier attempts included."""
        return self.filter(task_state__workflow_state_id=task_state.workflow_state_id)

    def under_review(self, article: UUID, language: str) -> "RoundQuerySet":
        """All rounds of an unfinished review of this text, open or closed."""
        return self.filter(
            text__article=article,
            text__language=language,
            task_state__workflow_state__status__in=[
                WorkflowState.STATUS_IN_PROGRESS,
                WorkflowState.STATUS_NEEDS_CHANGES,
            ],
        )


class Round(models.Model):
    """The rule and the counts are copied here: they outlive the panel's settings and the readers' answers.

    So are the questions, as `workflows.rules.questions` writes them: a later change of the article's key
    questions or of the panel's question set does not change what this round was asked. `choice_asked_at`:
    when the editor was told that too few had read at the deadline. `together`: with readers of which other
    regions, a list of `{"region", "name", "readers"}`; how many were invited while it is open, then how many
    decided. `stopped_because`: why an editor took the text back while members read.
    """

    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="rounds", verbose_name=_("panel"))
    text = models.ForeignKey(
        FrozenText, on_delete=models.PROTECT, related_name="rounds", verbose_name=_("text")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    task_state = models.ForeignKey(TaskState, null=True, on_delete=models.SET_NULL, related_name="rounds")
    approval = models.ForeignKey(Approval, null=True, on_delete=models.PROTECT, related_name="rounds")
    minimum_readers = models.PositiveSmallIntegerField()
    approval_share = models.PositiveSmallIntegerField()
    questions = models.JSONField(default=list, blank=True, editable=False)
    together = models.JSONField(default=list, blank=True, editable=False)
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    deadline = models.DateTimeField(_("deadline"))
    closed_at = models.DateTimeField(_("closed"), null=True)
    choice_asked_at = models.DateTimeField(null=True, editable=False)
    outcome = models.CharField(_("outcome"), max_length=20, choices=OUTCOMES, default=Outcome.OPEN.value)
    yes = models.PositiveSmallIntegerField(default=0)
    yes_with_tip = models.PositiveSmallIntegerField(default=0)
    no = models.PositiveSmallIntegerField(default=0)
    shared_minuses = models.PositiveSmallIntegerField(default=0)
    stopped_because = models.TextField(blank=True, editable=False)

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("reading round")
        verbose_name_plural = _("reading rounds")
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "task_state"],
                condition=models.Q(outcome="open"),
                name="one_open_round_per_panel_and_review",
            )
        ]

    def __str__(self) -> str:
        return f"{self.text.title}: {self.panel.name}, {self.number}"

    @property
    def rule(self) -> Rule:
        """The rule as it was when the round was opened."""
        return Rule(self.minimum_readers, self.approval_share)

    @property
    def is_open(self) -> bool:
        """Whether members can still decide."""
        return self.outcome == Outcome.OPEN

    @property
    def is_stopped(self) -> bool:
        """Whether it ended without an outcome, because the text was taken back."""
        return self.outcome == Outcome.CANCELLED

    @property
    def has_ended(self) -> bool:
        """Whether nothing more can be added to it: it is closed, or past its deadline."""
        return not self.is_open or self.deadline <= timezone.now()

    @property
    def readers(self) -> int:
        """How many members decided."""
        return self.yes + self.yes_with_tip + self.no
