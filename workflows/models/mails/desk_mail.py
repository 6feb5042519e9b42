"""A mail to somebody who works at the national desk or at the desk of a region."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from cms.mail.queued_mail import QueuedMail, QueuedMailQuerySet
from cms.regions.models import SupplementPage
from workflows.enums import ProposalState
from workflows.models.approvals.frozen_text import FrozenText
from workflows.models.choices import DESK_EVENTS
from workflows.models.desk_events import DeskEvent
from workflows.models.members.reading_together import ReadingTogether
from workflows.models.proposal import Proposal


class DeskMailQuerySet(QueuedMailQuerySet["DeskMail"]):
    """Queries on these mails."""

    def unsent(self) -> "DeskMailQuerySet":
        """Mails that no mail server took yet, that can be sent and still apply."""
        live_supplement = SupplementPage.objects.filter(
            live=True,
            translation_key=OuterRef("supplement"),
            locale__language_code=OuterRef("text__language"),
        )
        answered = Q(event=DeskEvent.PROPOSED.value) & ~Q(proposal__state=ProposalState.OPEN.value)
        agreed = Q(event=DeskEvent.ASKED_TOGETHER.value, together__agreed_at__isnull=False)
        orphaned = Q(supplement__isnull=False) & ~Exists(live_supplement)
        sendable = self.filter(sent_at=None, recipient__is_active=True).exclude(recipient__email="")
        return sendable.exclude(answered | agreed | orphaned)


class DeskMail(QueuedMail):
    """One for each person and event; it is deleted with the account.

    About a proposal; about a national `text` that changed or was withdrawn, to the desk that has a
    `supplement` to it; about a `text` that was moved away from a region, published urgently or planned; or
    about a request to read `together`.
    """

    event = models.CharField(max_length=20, choices=DESK_EVENTS)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    proposal = models.ForeignKey(Proposal, null=True, on_delete=models.CASCADE, related_name="mails")
    text = models.ForeignKey(FrozenText, null=True, on_delete=models.CASCADE, related_name="+")
    supplement = models.UUIDField(null=True)
    together = models.ForeignKey(ReadingTogether, null=True, on_delete=models.CASCADE, related_name="mails")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = DeskMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter to a desk")
        verbose_name_plural = _("letters to desks")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    event__in=["national_changed", "national_withdrawn"],
                    proposal=None,
                    text__isnull=False,
                    supplement__isnull=False,
                    together=None,
                )
                | Q(
                    event__in=["moved_away", "reading_owed", "withdrawn_unread", "plan_held"],
                    proposal=None,
                    text__isnull=False,
                    supplement=None,
                    together=None,
                )
                | Q(
                    event__in=["proposed", "answered"],
                    proposal__isnull=False,
                    text=None,
                    supplement=None,
                    together=None,
                )
                | Q(
                    event="asked_together",
                    proposal=None,
                    text=None,
                    supplement=None,
                    together__isnull=False,
                ),
                name="a_desk_mail_is_about_one_thing",
            ),
            models.UniqueConstraint(
                fields=["recipient", "event", "proposal"],
                condition=Q(proposal__isnull=False),
                name="one_mail_per_person_and_proposal",
            ),
            models.UniqueConstraint(
                fields=["recipient", "event", "text", "supplement"],
                condition=Q(supplement__isnull=False),
                name="one_mail_per_person_and_change",
            ),
            models.UniqueConstraint(
                fields=["recipient", "event", "text"],
                condition=Q(text__isnull=False, supplement=None),
                name="one_mail_per_person_and_text",
            ),
            models.UniqueConstraint(
                fields=["recipient", "event", "together"],
                condition=Q(together__isnull=False),
                name="one_mail_per_person_and_question",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.title}"

    @property
    def about(self) -> FrozenText | None:
        """The text it is about; None for a request to read together."""
        return self.text or (self.proposal.text if self.proposal else None)

    @property
    def title(self) -> str:
        """What it is about, in words: the title of a text, or the panel that is asked."""
        return self.about.title if self.about else str(self.together and self.together.neighbour)
