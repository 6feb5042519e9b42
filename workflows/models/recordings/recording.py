"""One section of a text, read aloud."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.media.models import FrozenFile
from workflows.models.recordings.voice import Voice


class RecordingQuerySet(models.QuerySet["Recording"]):
    """Filters for recordings."""

    def kept(self) -> "RecordingQuerySet":
        """Those that still have their sound, heard by a second person or not."""
        return self.filter(ended_at=None, voice__in=Voice.objects.agreed(), file__erased_at=None)

    def in_force(self) -> "RecordingQuerySet":
        """Those that a second person has heard: the only ones that readers hear."""
        return self.kept().filter(heard_at__isnull=False)


class Recording(models.Model):
    """`section` counts the sections of the text from 0, its beginning. `seconds` is how long it lasts.

    `findings` is a list of `[kind, seconds]`: what was told to whoever spoke (`cms.media.sound.loudness`).
    `recorded_by` is the editor who recorded or uploaded it (None: the speaker, by the personal link). Of one
    that ended (other words, another recording) only who heard it and when is left.
    """

    voice = models.ForeignKey(Voice, on_delete=models.CASCADE, related_name="recordings")
    section = models.PositiveSmallIntegerField()
    file = models.ForeignKey(FrozenFile, null=True, on_delete=models.PROTECT, related_name="recordings")
    seconds = models.PositiveIntegerField()
    findings = models.JSONField(default=list)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded"), auto_now_add=True)
    heard_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    heard_at = models.DateTimeField(_("heard"), null=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects = RecordingQuerySet.as_manager()

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at=None, file__isnull=False)
                | models.Q(ended_at__isnull=False, file=None),
                name="a_recording_that_ended_has_no_sound",
            )
        ]

    def __str__(self) -> str:
        return f"{self.voice}: {self.section}"
