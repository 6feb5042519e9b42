"""The personal link with which a member enters a round."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.content.languages import interface_language, language_choices
from cms.mail.queued_mail import QueuedMail, QueuedMailQuerySet
from workflows.enums import AgeBand, Outcome, ReachedBy
from workflows.models.members.member import Member
from workflows.models.personal_link import PersonalLink
from workflows.models.rounds.round import Round
from workflows.rules.one_vote import mailbox_mark


class InvitationQuerySet(QueuedMailQuerySet["Invitation"]):
    """Queries on invitations."""

    def usable(self) -> "InvitationQuerySet":
        """Invitations with which somebody can still read."""
        waits_for_parent = models.Q(
            member__age_band=AgeBand.FROM_12.value, member__parental_consent__given_at=None
        )
        return self.filter(
            ~waits_for_parent,
            revoked_at=None,
            member__active=True,
            member__confirmed_at__isnull=False,
            round__outcome=Outcome.OPEN.value,
            round__deadline__gt=timezone.now(),
        )

    def unsent(self) -> "InvitationQuerySet":
        """Invitations that no mail server took yet, and that somebody can still use and has not."""
        by_mail = self.usable().filter(member__reached_by=ReachedBy.EMAIL.value, verdict=None)
        return by_mail.filter(sent_at=None)

    def unreminded(self) -> "InvitationQuerySet":
        """Invitations that were sent, and whose members neither answered nor were reminded."""
        by_mail = self.usable().filter(member__reached_by=ReachedBy.EMAIL.value, verdict=None)
        return by_mail.filter(reminded_at=None).exclude(sent_at=None)


class Invitation(PersonalLink, QueuedMail):
    """One for each member and round, with a link of its own.

    `stopped_at`: when the member stopped and the answers were erased, so that the link can say so.
    `handed_over_at`: when somebody saw this link to give it to the member. `mailbox_mark` tells the mailboxes
    of an open round apart, so that each has one vote whatever becomes of its member; it is gone with the
    member, and when the round closes.
    """

    purpose = "workflows.invitation"

    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="invitations", verbose_name=_("round")
    )
    member = models.ForeignKey(
        Member, null=True, on_delete=models.SET_NULL, related_name="invitations", verbose_name=_("member")
    )
    language = models.CharField(
        _("language of the pages"), max_length=20, choices=language_choices, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    reminded_at = models.DateTimeField(_("reminded"), null=True, editable=False)
    started_at = models.DateTimeField(_("started reading"), null=True)
    revoked_at = models.DateTimeField(_("withdrawn"), null=True)
    stopped_at = models.DateTimeField(_("stopped"), null=True, editable=False)
    handed_over_at = models.DateTimeField(null=True, editable=False)
    handed_over_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    mailbox_mark = models.CharField(max_length=64, blank=True, editable=False)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(fields=["round", "member"], name="member_invited_once_per_round"),
            models.UniqueConstraint(
                fields=["round", "mailbox_mark"],
                condition=~models.Q(mailbox_mark=""),
                name="one_mailbox_one_vote_in_a_round",
            ),
            models.CheckConstraint(
                condition=models.Q(member__isnull=False) | models.Q(mailbox_mark=""),
                name="no_mark_of_who_has_left",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round} ({self.key})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store, of a new invitation, whose mailbox votes with it."""
        if self._state.adding and self.member:
            self.mailbox_mark = mailbox_mark(self.member.mailbox, self.round_id)
        super().save(*args, **kwargs)

    @property
    def page_language(self) -> str:
        """The language of the pages behind this link: as chosen there, else the member's."""
        if self.language:
            return interface_language(self.language)
        return self.member.page_language if self.member else interface_language(self.round.panel.language)
