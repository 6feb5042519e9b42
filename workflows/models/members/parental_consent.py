"""A parent's consent for a child of 12 to 15 on a panel."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.languages import interface_language, language_choices
from cms.mail.queued_mail import QueuedMail, QueuedMailQuerySet
from workflows.models.members.member import Member
from workflows.models.personal_link import PersonalLink


class ParentalConsentQuerySet(QueuedMailQuerySet["ParentalConsent"]):
    """Queries on the parents' answers."""

    def unanswered(self) -> "ParentalConsentQuerySet":
        """Parents who have not agreed. A refusal leaves no record."""
        return self.filter(given_at=None)

    def unsent(self) -> "ParentalConsentQuerySet":
        """Questions that no mail server took yet."""
        return self.unanswered().filter(sent_at=None, member__active=True).exclude(email="")


class ParentalConsent(PersonalLink, QueuedMail):
    """Requested with a link of its own. The parent's e-mail is deleted as soon as the parent has answered.

    `language`: as the parent chose on the page; empty until then. `speaking_at`: when the parent agreed that
    the child may speak answers, too.
    """

    purpose = "workflows.parent"

    member = models.OneToOneField(
        Member, on_delete=models.CASCADE, related_name="parental_consent", verbose_name=_("panel member")
    )
    email = models.EmailField(_("e-mail address of the parent"), blank=True)
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    language = models.CharField(
        _("language of the parent"), max_length=20, choices=language_choices, blank=True, editable=False
    )
    given_at = models.DateTimeField(_("agreed"), null=True, blank=True, editable=False)
    speaking_at = models.DateTimeField(_("agreed to spoken answers"), null=True, editable=False)

    objects = ParentalConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("parent's consent")
        verbose_name_plural = _("parents' consents")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(given_at=None) | models.Q(email=""),
                name="no_address_of_a_parent_who_answered",
            )
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def page_language(self) -> str:
        """The language of the mail and the page: as the parent chose there, else that of the child."""
        return interface_language(self.language) if self.language else self.member.page_language
