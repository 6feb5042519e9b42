"""A member's answer to one question of a round."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.choices import CHOICES, SCORES
from workflows.models.rounds.invitation import Invitation
from workflows.models.rounds.reply import Reply
from workflows.rules.stale_pages import fingerprint


class Answer(models.Model):
    """One for each question; with nothing chosen and nothing written the question was skipped.

    To "Where does it say …?" the answer is a place: `passage`, `start`, `end` and the words there in `quote`.
    `score` is set by an editor after the round; a new answer clears it. `spoken`: somebody wrote out, after
    the round, what the member had said. What is said with a "no" about sources or a date gets a `reply`.
    """

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(_("question"), max_length=60)
    choice = models.CharField(_("answer"), max_length=20, choices=CHOICES, blank=True)
    text = models.TextField(_("in your own words"), max_length=2000, blank=True)
    passage = models.CharField(_("passage"), max_length=80, blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    quote = models.TextField(_("quote"), blank=True)
    spoken = models.BooleanField(_("spoken"), default=False, editable=False)
    score = models.CharField(_("score"), max_length=10, choices=SCORES, blank=True)
    reply = models.ForeignKey(Reply, null=True, blank=True, on_delete=models.SET_NULL, related_name="answers")
    answered_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["invitation", "question"], name="one_answer_per_question"),
            models.CheckConstraint(
                condition=models.Q(passage="", start=None, end=None) | models.Q(end__gt=models.F("start")),
                name="a_found_place_has_a_length",
            ),
        ]

    def __str__(self) -> str:
        return (self.text or self.quote or self.get_choice_display() or "–")[:60]

    @property
    def is_empty(self) -> bool:
        """Whether the question was skipped."""
        return not (self.choice or self.text or self.passage)

    @property
    def fingerprint(self) -> str:
        """Of what the member answered; "" for a question that was skipped."""
        return fingerprint(self.choice, self.text, self.passage, self.start, self.end)

    @property
    def in_words(self) -> list[str]:
        """What the member answered."""
        return [words for words in (str(self.get_choice_display()), self.quote, self.text) if words]
