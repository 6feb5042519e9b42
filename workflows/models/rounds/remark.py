"""A mark on a piece of a text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.choices import REASONS, REMARK_KINDS
from workflows.models.rounds.invitation import Invitation
from workflows.models.rounds.reply import Reply
from workflows.rules.stale_pages import fingerprint


class Remark(models.Model):
    """Anchored by passage, characters `start` up to `end` of its plain text, and the words themselves.

    `source`: the title of the source that an expert names with a fact that is not right.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="remarks")
    passage = models.CharField(_("passage"), max_length=80)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quote"))
    kind = models.CharField(_("kind"), max_length=20, choices=REMARK_KINDS)
    reason = models.CharField(_("reason"), max_length=30, choices=REASONS, blank=True)
    source = models.CharField(_("source"), max_length=255, blank=True)
    note = models.TextField(_("in your own words"), max_length=2000, blank=True)
    reply = models.ForeignKey(Reply, null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["invitation", "passage", "start", "end"], name="one_mark_per_place"
            ),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="a_mark_has_a_length"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.quote[:60]}"

    @property
    def fingerprint(self) -> str:
        """Of what the mark says."""
        return fingerprint(self.kind, self.reason, self.source, self.note)

    @property
    def in_words(self) -> list[str]:
        """What the mark says."""
        kind, reason = str(self.get_kind_display()), str(self.get_reason_display())
        return [words for words in (kind, reason, self.source, self.note) if words]
