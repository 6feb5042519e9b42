"""A standing group of readers."""

import reversion
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.choices import PANEL_KINDS
from workflows.quorum import Rule


@reversion.register()
class Panel(models.Model):
    """Readers of one kind in one language, with the rule by which they approve."""

    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=PANEL_KINDS)
    language = models.CharField(_("language"), max_length=20, choices=settings.LANGUAGES, default="nl")
    minimum_readers = models.PositiveSmallIntegerField(
        _("readers needed"), default=5, validators=[MinValueValidator(1), MaxValueValidator(50)]
    )
    approval_share = models.PositiveSmallIntegerField(
        _("share in favour (%)"), default=80, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    reading_days = models.PositiveSmallIntegerField(
        _("days to read"), default=14, validators=[MinValueValidator(1), MaxValueValidator(90)]
    )

    class Meta:
        verbose_name = _("panel")
        verbose_name_plural = _("panels")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def rule(self) -> Rule:
        """The rule by which this panel approves a text."""
        return Rule(self.minimum_readers, self.approval_share)
