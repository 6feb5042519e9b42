"""A request that other panels read in a step of a workflow, which a second person must confirm."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.members.panel import Panel
from workflows.models.rounds.task import PanelReviewTask


class StepRequest(models.Model):
    """Waits for a second person, and is gone when it is decided: the log keeps who asked and who decided."""

    task = models.OneToOneField(PanelReviewTask, on_delete=models.CASCADE, related_name="step_request")
    panels = models.ManyToManyField(Panel, related_name="+")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    requested_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("request for other panels in a step")
        verbose_name_plural = _("requests for other panels in a step")

    def __str__(self) -> str:
        return str(self.task)
