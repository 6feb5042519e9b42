"""That a translation no longer says what its source text says."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.approvals.approval import Approval


class SourceComparison(models.Model):
    """What is different between the source text that a translation was made from and a later one.

    Both approvals are of texts that never change, so this never changes either. There is none for a pair
    that says the same: that is a translation that is up to date. `sections` is a list of
    `workflows.rules.staleness.Section`. `important`: one of the changes between them was.
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
