"""A member agrees to take part."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.rounds.invitation import Invitation


class Consent(models.Model):
    """One for each invitation, only while it lasts: withdrawing it leaves no trace of having agreed.

    `speaking_at`: when the member agreed to speak answers, too. That ends by itself, or with the rest.
    """

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="consent")
    speaking_at = models.DateTimeField(_("agreed to speak answers"), null=True)
    given_at = models.DateTimeField(_("given"), auto_now_add=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return str(self.invitation)
