"""An editor's reply to remarks, or to comments."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.choices import REPLY_OUTCOMES
from workflows.models.rounds.round import Round
from workflows.rules.stale_pages import fingerprint


class Reply(models.Model):
    """One answer to one or more remarks or comments of a round: what was changed, or why nothing was.

    It is addressed to the members, who read it when the loop is closed. It names nobody.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="replies")
    outcome = models.CharField(_("what was done"), max_length=20, choices=REPLY_OUTCOMES)
    text = models.TextField(_("answer"), max_length=1000)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("answer to remarks")
        verbose_name_plural = _("answers to remarks")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.text[:60]}"

    @property
    def fingerprint(self) -> str:
        """Of what readers see of it."""
        return fingerprint(self.outcome, self.text)

    @property
    def in_words(self) -> list[str]:
        """What readers see of it."""
        return [words for words in (str(self.get_outcome_display()), self.text) if words]
