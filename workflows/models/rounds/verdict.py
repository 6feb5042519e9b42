"""A member's decision."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.choices import DECISIONS
from workflows.models.rounds.invitation import Invitation
from workflows.models.rounds.reply import Reply
from workflows.rules.stale_pages import fingerprint


class Verdict(models.Model):
    """One for each invitation; it may change until the round closes. Its comment gets a reply.

    `spoken`: somebody wrote out, after the round, what the member had said.
    """

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="verdict")
    decision = models.CharField(_("verdict"), max_length=20, choices=DECISIONS)
    comment = models.TextField(_("tip or comment"), max_length=2000, blank=True)
    spoken = models.BooleanField(_("spoken"), default=False, editable=False)
    reply = models.ForeignKey(
        Reply, null=True, blank=True, on_delete=models.SET_NULL, related_name="verdicts"
    )
    decided_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")

    def __str__(self) -> str:
        return str(self.get_decision_display())

    @property
    def fingerprint(self) -> str:
        """Of the decision and its words."""
        return fingerprint(self.decision, self.comment)

    @property
    def in_words(self) -> list[str]:
        """The decision and its words."""
        return [words for words in (str(self.get_decision_display()), self.comment) if words]
