"""The record that a translation is stale."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.approvals.approval import Approval


class SourceComparison(models.Model):
    """The differences between the source text that a translation was made from and a later one.

    Both approvals are of texts that never change, so neither does this. An up-to-date translation has no row.
    `sections` is a list of `workflows.rules.staleness.SourceSection`. `important`: one of the
    changes between them was.
    """

    translation = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="+")
    sections = models.JSONField(default=list)
    important = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("change at the source")
        verbose_name_plural = _("changes at the source")
        constraints = [
            models.UniqueConstraint(fields=["translation", "source"], name="one_comparison_per_pair")
        ]

    def __str__(self) -> str:
        return f"{self.translation} / {self.source}"
