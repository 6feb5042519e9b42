"""Consent of the person who told a story to its publication."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.content.enums import Teller


class StoryConsent(models.Model):
    """Stored apart from the story, whose revisions are kept for ever. Holds no names.

    `story` is the translation key, shared by all language versions. Consent can be withdrawn by whoever gave
    it and by a parent of a youth under 16; `contact` is how to reach them, and is cleared on withdrawal.
    """

    story = models.UUIDField(editable=False, db_index=True)
    teller = models.CharField(_("who agreed"), max_length=20, choices=Teller.choices)
    given_on = models.DateField(_("agreed on"), default=timezone.localdate)
    how = models.CharField(
        _("how"), max_length=200, help_text=_("For example: by e-mail, after reading the whole story.")
    )
    contact = models.CharField(
        _("how to reach this person"),
        max_length=200,
        blank=True,
        help_text=_("Only to ask again, or to recognise who withdraws. It is never published."),
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)

    class Meta:
        verbose_name = _("consent to a story")
        verbose_name_plural = _("consents to stories")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.get_teller_display()}, {self.given_on}"

    def clean(self) -> None:
        """Raise ValidationError for a date in the future."""
        if self.given_on and self.given_on > timezone.localdate():
            raise ValidationError({"given_on": _("This day has yet to come.")})
