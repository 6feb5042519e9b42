"""Somebody who reads a text aloud, with consent."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.personal_link import PersonalLink


class VoiceQuerySet(models.QuerySet["Voice"]):
    """Filters for voices."""

    def agreed(self) -> "VoiceQuerySet":
        """Those who agreed, and did not take that back."""
        return self.filter(agreed_at__isnull=False, ended_at=None)


class Voice(PersonalLink):
    """Bound to the digest of the words: a text with other words has no voice until somebody reads it again.

    `account` is who speaks, when that is an editor; `begun_by` is the editor who began it or invited. A voice
    that ended has no name and no sound: only the dates are left.
    """

    purpose = "workflows.Voice"

    article = models.UUIDField()
    language = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, db_index=True)
    speaker = models.CharField(_("who speaks"), max_length=60, blank=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    begun_at = models.DateTimeField(auto_now_add=True)
    agreed_at = models.DateTimeField(_("agreed"), null=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects = VoiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("voice")
        verbose_name_plural = _("voices")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at=None) | models.Q(speaker="", account=None),
                name="a_voice_that_ended_has_no_name",
            )
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.language})"
