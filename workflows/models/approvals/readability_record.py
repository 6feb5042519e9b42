"""The readability of a text when it was submitted."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.approvals.frozen_text import FrozenText


class ReadabilityRecord(models.Model):
    """Stored with the text that was read, so that machine and readers can be compared later.

    `report` is the whole report as JSON, made with the word lists of that day.
    """

    text = models.OneToOneField(
        FrozenText, on_delete=models.CASCADE, related_name="readability", verbose_name=_("text")
    )
    score = models.PositiveSmallIntegerField(_("score"), null=True)
    level = models.PositiveSmallIntegerField(_("level"), null=True)
    label = models.CharField(_("level in words"), max_length=60)
    words = models.PositiveIntegerField(_("words"))
    report = models.JSONField(default=dict)
    #: the aim on that day: its readers like a text with a lower score; None when nobody set one
    target = models.PositiveSmallIntegerField(_("aim"), null=True)
    reason = models.TextField(_("why it may go to its readers"), blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("readability of a submitted text")
        verbose_name_plural = _("readability of submitted texts")

    def __str__(self) -> str:
        return f"{self.text}: {self.label}"

    @property
    def is_above_target(self) -> bool:
        """Whether the text was harder than its aim."""
        return self.score is not None and self.target is not None and self.score >= self.target
