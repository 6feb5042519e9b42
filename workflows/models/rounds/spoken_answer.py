"""What a member said instead of writing it."""

import uuid
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.rounds.invitation import Invitation


class SpokenAnswerQuerySet(models.QuerySet["SpokenAnswer"]):
    """Filters for spoken answers."""

    def within_term(self, since: datetime) -> "SpokenAnswerQuerySet":
        """Those of readings that ended, and not before then."""
        return self.filter(invitation__round__closed_at__gte=since)

    def past_term(self, since: datetime) -> "SpokenAnswerQuerySet":
        """Those of readings that ended before then."""
        return self.filter(invitation__round__closed_at__lt=since)


class SpokenAnswer(models.Model):
    """One for each place where words can be given, only while its sound is there: the row goes with it.

    `question` is the key of a question, or empty for what belongs to the verdict. The sound is kept apart,
    under `key` (`cms.media.sound.apart`). `digest` tells it from another recording.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="spoken_answers")
    question = models.CharField(_("question"), max_length=60, blank=True)
    seconds = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=16)
    spoken_at = models.DateTimeField(_("spoken"), auto_now_add=True)

    objects = SpokenAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("spoken answer")
        verbose_name_plural = _("spoken answers")
        constraints = [
            models.UniqueConstraint(fields=["invitation", "question"], name="one_spoken_answer_per_question")
        ]

    def __str__(self) -> str:
        return self.length

    @property
    def length(self) -> str:
        """How long it lasts, in minutes and seconds."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}"

    @property
    def fingerprint(self) -> str:
        """Of the sound; "" when there is none yet."""
        return self.digest

    @property
    def in_words(self) -> list[str]:
        """How long it lasts."""
        return [self.length]
