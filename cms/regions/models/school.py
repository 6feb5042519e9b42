"""The schools of a region."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.enums import SchoolSector
from cms.regions.fields import BarePostcodeField, CountField, SchoolCodeField
from cms.regions.models.region import Region


class School(models.Model):
    """One establishment of a school, identified by its code (vestigingscode).

    `locations` are its buildings: the files have a row for each, with the same code. Its region follows from
    its postcode; a school for special education in both sectors has two.
    """

    code = SchoolCodeField(_("establishment code"), max_length=6, unique=True)
    institution = SchoolCodeField(_("institution code (brin)"), max_length=4)
    name = models.CharField(_("name"), max_length=120)
    type = models.CharField(_("type"), max_length=40)
    sector = models.CharField(_("schools"), max_length=5, choices=SchoolSector.choices)
    denomination = models.CharField(_("denomination"), max_length=60, blank=True)
    postcode = BarePostcodeField(_("postcode"))
    city = models.CharField(_("town"), max_length=80)
    municipality = models.CharField(_("municipality"), max_length=80)
    website = models.URLField(_("website"), blank=True)
    pupils = CountField(_("pupils"), null=True, blank=True)
    locations = models.JSONField(_("buildings"), default=list, blank=True)
    po = models.ForeignKey(
        Region,
        verbose_name=_("region for primary schools"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    vo = models.ForeignKey(
        Region,
        verbose_name=_("region for secondary schools"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("school")
        verbose_name_plural = _("schools")
        ordering = ["name", "code"]

    def __str__(self) -> str:
        return self.name
