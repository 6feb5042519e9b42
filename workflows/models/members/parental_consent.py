"""What a parent says of a child of 12 to 15 on a panel."""

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.members.member import Member
from workflows.models.queued_mail import QueuedMail, QueuedMailQuerySet
from workflows.tokens import parent_token, token_hash


class ParentalConsentQuerySet(QueuedMailQuerySet["ParentalConsent"]):
    """Questions about the parents' answers."""

    def unanswered(self) -> "ParentalConsentQuerySet":
        """Parents who have not said yes. A no leaves nothing behind."""
        return self.filter(given_at=None)

    def unsent(self) -> "ParentalConsentQuerySet":
        """Questions that no mail server took yet."""
        return self.unanswered().filter(sent_at=None, member__active=True).exclude(email="")


class ParentalConsent(QueuedMail):
    """Asked by a link of its own. The parent's e-mail is deleted as soon as the parent has answered."""

    member = models.OneToOneField(
        Member, on_delete=models.CASCADE, related_name="parental_consent", verbose_name=_("panel member")
    )
    email = models.EmailField(_("e-mail address of the parent"), blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    serial = models.PositiveSmallIntegerField(default=1, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    given_at = models.DateTimeField(_("agreed"), null=True, blank=True, editable=False)

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

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the hash that belongs to the key and serial."""
        self.token_hash = token_hash(self.token)
        super().save(*args, **kwargs)

    @property
    def token(self) -> str:
        """The secret of this link, to be put in a message to the parent and nowhere else."""
        return parent_token(self.key, self.serial)
