"""The mail that closes the loop: what was done with a member's answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.mail.queued_mail import QueuedMail, QueuedMailQuerySet
from workflows.enums import ReachedBy
from workflows.models.choices import CLOSING_EVENTS
from workflows.models.rounds.invitation import Invitation


class OutcomeMailQuerySet(QueuedMailQuerySet["OutcomeMail"]):
    """Queries on these mails."""

    def unsent(self) -> "OutcomeMailQuerySet":
        """Mails that no server took yet, to members who are there and agree, at an address that said yes."""
        return self.filter(
            sent_at=None,
            invitation__consent__isnull=False,
            invitation__revoked_at=None,
            invitation__member__active=True,
            invitation__member__confirmed_at__isnull=False,
            invitation__member__reached_by=ReachedBy.EMAIL.value,
        )


class OutcomeMail(QueuedMail):
    """One for each member and event. Deleted with the answers: a member who withdrew them hears no more."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="outcome_mails")
    event = models.CharField(max_length=20, choices=CLOSING_EVENTS)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = OutcomeMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("closing letter")
        verbose_name_plural = _("closing letters")
        constraints = [
            models.UniqueConstraint(fields=["invitation", "event"], name="one_mail_per_member_and_event")
        ]

    def __str__(self) -> str:
        return f"{self.invitation}: {self.event}"
