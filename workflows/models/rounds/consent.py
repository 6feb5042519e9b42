"""A member agrees to take part."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.rounds.invitation import Invitation


class Consent(models.Model):
    """One for each invitation, only while it lasts: withdrawing it leaves no trace of having agreed."""

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="consent")
    given_at = models.DateTimeField(_("given"), auto_now_add=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return str(self.invitation)
