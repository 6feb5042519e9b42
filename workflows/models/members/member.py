"""A person on a panel."""

from typing import Any, Final

import reversion
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.content.languages import interface_language, language_choices
from cms.mail.queued_mail import QueuedMail, QueuedMailQuerySet
from cms.text import folded
from cms.typed.mailboxes import mailbox
from workflows.enums import AgeBand, Manner, PanelKind, ReachedBy
from workflows.models.choices import AGE_BANDS, REACHED_BY, SCHOOLS_OF_CHILD
from workflows.models.members.panel import Panel
from workflows.models.personal_link import PersonalLink
from workflows.rules.stale_pages import fingerprint

#: the log keeps what these were and are; of all else only that it changed
SHOWN_IN_LOG: Final = ("panel", "language", "active")
WRONG_AGE: Final = "wrong_age"  # of an error that is about the age, and not about that field of a form alone


class MemberQuerySet(QueuedMailQuerySet["Member"]):
    """Queries on the people on panels."""

    def by_hand_named(self, name: str) -> list["Member"]:
        """Return those who are reached by hand and have this first name, however it is written."""
        by_hand = self.filter(reached_by=ReachedBy.HAND.value).order_by("pk")
        return [member for member in by_hand if folded(member.name) == folded(name)]

    def unsent(self) -> "MemberQuerySet":
        """Those who are still to be asked at their own address: of a child, the parent is asked first."""
        parent_agreed = models.Q(parental_consent__given_at__isnull=False)
        asked_now = self.filter(~models.Q(age_band=AgeBand.FROM_12.value) | parent_agreed)
        return asked_now.filter(sent_at=None, confirmed_at=None, active=True).exclude(email="")


@reversion.register(fields=["panel", "active"])
class Member(PersonalLink, QueuedMail):
    """A reader without an account: a first name and an e-mail address, nothing else that identifies.

    All else about the person is optional, except the age band of a youth. `mailbox` is whose address it is,
    however it was typed: one mailbox is on a panel once. The link leads to the personal page. Versions, which
    outlive a request to be erased, hold only the panel and whether the member takes part.

    Nobody is invited before `confirmed_at`: the moment of a yes at the own address, or, of who is reached by
    hand, the moment somebody (`confirmed_by`) spoke with the member. `entered_by` entered the member, or the
    panel or the way to reach the member, or brought the member back, last. `handed_over_by` had the link to
    the own page. The mail of this row is the question at the own address.
    """

    purpose = "workflows.member"

    panel = models.ForeignKey(
        Panel, on_delete=models.CASCADE, related_name="members", verbose_name=_("panel")
    )
    name = models.CharField(_("first name"), max_length=60)
    reached_by = models.CharField(
        _("reached"), max_length=10, choices=REACHED_BY, default=ReachedBy.EMAIL.value
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    mailbox = models.CharField(max_length=320, blank=True, editable=False)
    language = models.CharField(
        _("language of mails and pages"),
        max_length=20,
        choices=language_choices,
        blank=True,
        help_text=_("Left open: the language of the panel."),
    )
    age_band = models.CharField(
        _("age"),
        max_length=5,
        choices=AGE_BANDS,
        blank=True,
        help_text=_("Needed for youths. Nobody under 12 takes part. From 12 to 15 a parent has to agree."),
    )
    school_of_child = models.CharField(
        _("school of the child"), max_length=5, choices=SCHOOLS_OF_CHILD, blank=True
    )
    reads_little = models.BooleanField(_("reads little"), default=False)
    dutch_later = models.BooleanField(_("learnt Dutch later"), default=False)
    active = models.BooleanField(_("takes part"), default=True)
    paused_until = models.DateField(_("pauses until"), null=True, blank=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    last_invited_at = models.DateTimeField(_("last invited"), null=True, blank=True, editable=False)
    last_read_at = models.DateTimeField(_("last read"), null=True, blank=True, editable=False)

    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    handed_over_at = models.DateTimeField(null=True, editable=False)
    handed_over_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("panel member")
        verbose_name_plural = _("panel members")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "mailbox"],
                condition=~models.Q(mailbox=""),
                name="member_once_per_panel",
                violation_error_message=_("This address is on the panel already."),
            ),
            models.CheckConstraint(
                condition=models.Q(models.Q(reached_by="email"), ~models.Q(email=""))
                | models.Q(reached_by="hand", email=""),
                name="an_address_when_reached_by_mail_alone",
                violation_error_message=_("By e-mail needs an address; by hand has none."),
            ),
        ]

    def __str__(self) -> str:
        # never the name: logs and versions store this text, and outlive a request to be erased
        return gettext("Panel member %(number)s") % {"number": self.pk}

    def clean(self) -> None:
        """Raise ValidationError for an age that does not belong on the panel, or an e-mail that is missing.

        Not for a single field, so that a form without that field can show it, too.
        """
        self.mailbox = mailbox(self.email)
        band = self.age_band
        if (self.reached_by == ReachedBy.EMAIL) is not bool(self.email):
            raise ValidationError(_("By e-mail needs an address; by hand has none."))
        if self.panel_id and self.panel.kind == PanelKind.YOUTH and not band:
            raise ValidationError(_("Choose an age. Without it nobody can be invited."), code=WRONG_AGE)
        if self.panel_id and self.panel.kind == PanelKind.PARENTS and band == AgeBand.FROM_12:
            raise ValidationError(_("Somebody of this age belongs on a youth panel."), code=WRONG_AGE)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store whose address it is."""
        self.mailbox = mailbox(self.email)
        super().save(*args, **kwargs)

    @property
    def page_language(self) -> str:
        """The language of mails and pages: the interface language for the language of the member."""
        return interface_language(self.language or self.panel.language)

    @property
    def tone(self) -> Manner:
        """How this member is spoken to."""
        return self.panel.tone

    @property
    def is_paused(self) -> bool:
        """Whether this member wants no invitations at the moment."""
        return self.paused_until is not None and self.paused_until > timezone.localdate()

    def is_entered_anew(self, before: "Member") -> bool:
        """Whether this may be another person than the row before, or one who was brought back."""
        reached = [
            "mailbox",
            "reached_by",
            "panel_id",
            *(["name"] if self.reached_by == ReachedBy.HAND else []),
        ]
        came_back = self.active and not before.active
        return came_back or any(getattr(self, name) != getattr(before, name) for name in reached)

    def may_read_less(self, before: "Member") -> bool:
        """Whether this may keep the row before from reading: off, away, elsewhere, or to be asked anew."""
        others = ("active", "paused_until", "age_band")
        changed = any(getattr(self, name) != getattr(before, name) for name in others)
        return changed or self.is_entered_anew(before)

    @property
    def chosen_by(self) -> set[int]:
        """The accounts that could be behind this member: who vouches, else who entered; who had the link."""
        return {pk for pk in (self.confirmed_by_id or self.entered_by_id, self.handed_over_by_id) if pk}

    @property
    def needs_parent(self) -> bool:
        """Whether a parent has to agree, too."""
        return self.age_band == AgeBand.FROM_12

    @property
    def fingerprint(self) -> str:
        """Of what the member chose: language, and how to be reached."""
        return fingerprint(self.page_language, self.reached_by, self.email)

    @property
    def in_words(self) -> list[str]:
        """What the member chose."""
        language = dict(settings.LANGUAGES).get(self.page_language, self.page_language)
        return [words for words in (str(language), str(self.get_reached_by_display()), self.email) if words]
