"""A member's decision."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.choices import DECISIONS
from workflows.models.rounds.invitation import Invitation


class Verdict(models.Model):
    """One for each invitation; it may change until the round closes."""

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="verdict")
    decision = models.CharField(_("verdict"), max_length=20, choices=DECISIONS)
    comment = models.TextField(_("what must be different"), max_length=2000, blank=True)
    decided_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")

    def __str__(self) -> str:
        return str(self.get_decision_display())
