"""The key of a regional site."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.content.fields import ChoicesField


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    """Filters for keys."""

    def usable(self) -> "ApiKeyQuerySet":
        """Keys that are neither revoked nor expired."""
        not_expired = models.Q(expires_at=None) | models.Q(expires_at__gt=timezone.now())
        return self.filter(not_expired, revoked_at=None)


class ApiKey(models.Model):
    """A key of one region, or (no region) of a site that shows national texts alone.

    Only its hash is stored. `scopes` has what it may be used for; reading public texts needs no key at all.
    """

    class Scope(models.TextChoices):
        """What a key may be used for. The values are part of the API."""

        READ = "read", _("Read, with the key's own limit")
        WEBHOOKS = "webhooks", _("Webhooks: be told of changes")
        FEEDBACK = "feedback", _("Feedback: hand over what readers say and how often texts are read")
        PREVIEWS = "previews", _("Previews: show drafts in the design of the site")

    region = models.ForeignKey(
        "regions.Region",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="api_keys",
        verbose_name=_("region"),
        help_text=_("Leave empty for a site that shows the national texts alone."),
    )
    label = models.CharField(
        _("what it is for"), max_length=120, help_text=_("For example: the website of PO2601, test.")
    )
    contact_email = models.EmailField(
        _("who is told"),
        help_text=_(
            "Who hears of it when the site of this key cannot be reached, or may still have a withdrawn text."
        ),
    )
    scopes = ChoicesField(_("may be used for"), choices_class=Scope)
    name = models.CharField(max_length=12, unique=True, editable=False)
    hash = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    last_used_at = models.DateTimeField(_("last used"), null=True, editable=False)
    expires_at = models.DateTimeField(_("works until"), null=True, editable=False)
    revoked_at = models.DateTimeField(_("revoked"), null=True, editable=False)

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        ordering = ["label", "pk"]

    def __str__(self) -> str:
        return f"{self.label} ({self.name})"

    @property
    def is_usable(self) -> bool:
        """Whether it is neither revoked nor expired."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > timezone.now())

    def clean(self) -> None:
        """Raise ValidationError for a key without a scope."""
        if not self.scopes:
            raise ValidationError({"scopes": _("Choose at least one thing that the key may be used for.")})
