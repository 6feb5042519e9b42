"""A region's confirmation that its supplement still holds after the national text changed."""

from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.approvals.approval import Approval


class SupplementConfirmation(models.Model):
    """Who said "still right", when, and of which national text. Never changed."""

    supplement = models.UUIDField()
    language = models.CharField(max_length=20)
    national = models.ForeignKey(
        Approval, on_delete=models.PROTECT, related_name="+", verbose_name=_("approval of the national text")
    )
    confirmed_at = models.DateTimeField(_("confirmed"), auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("confirmed by"),
    )

    class Meta:
        verbose_name = _("confirmation of a supplement")
        verbose_name_plural = _("confirmations of supplements")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["supplement", "language", "-confirmed_at"])]

    def __str__(self) -> str:
        return f"{self.supplement} ({self.language}), {self.confirmed_at:%Y-%m-%d}"

    @property
    def article(self) -> UUID:
        """The key of the national article."""
        return self.national.text.article
