"""A region: one partnership of schools."""

from uuid import NAMESPACE_URL, UUID, uuid5

import reversion
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.keeping.kept_texts import KeptTexts
from cms.labels.labelled import Labelled
from cms.regions.enums import RegionSector, RegionStatus
from cms.regions.models.support_point import SupportPoint

CODE = RegexValidator(r"^(PO|VO)\d{4}$", _("Write the official code, such as PO2601."))


@reversion.register()
class Region(Labelled, KeptTexts, models.Model):
    """A samenwerkingsverband, identified everywhere by its official code.

    `languages` are the codes of the languages in which its site shows texts; empty means all of them.
    """

    code = models.CharField(_("official code"), max_length=10, unique=True, validators=[CODE])
    name = models.CharField(_("name"), max_length=200)
    sector = models.CharField(_("schools"), max_length=2, choices=RegionSector.choices)
    municipalities = models.JSONField(_("municipalities"), default=list, blank=True)
    website = models.URLField(_("website"), blank=True)
    languages = models.JSONField(_("languages of its site"), default=list, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=RegionStatus.choices, default=RegionStatus.ACTIVE
    )
    support_point = models.ForeignKey(
        SupportPoint,
        verbose_name=_("support point"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="regions",
    )

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def clean(self) -> None:
        """Raise ValidationError when the code does not match the sector, and for a name that is none."""
        super().clean()
        if self.code and self.sector and self.code[:2].lower() != self.sector:
            message = _("A code that begins with %(begin)s belongs to the other kind of schools.")
            raise ValidationError({"sector": ValidationError(message, params={"begin": self.code[:2]})})

    @property
    def shown_point(self) -> SupportPoint | None:
        """Its support point, once somebody else has seen the name of that."""
        return self.support_point if self.support_point and self.support_point.is_seen else None

    @property
    def uuid(self) -> UUID:
        """The id of this region in the feed. Derived from the code, so the same in every installation."""
        return uuid5(NAMESPACE_URL, f"samenwerkingsverband:{self.code}")
