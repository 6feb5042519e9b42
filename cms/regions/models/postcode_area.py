"""The regions of a postcode."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.fields import FloatCoordinateField, FourDigitsField, check_point
from cms.regions.models.region import Region


class PostcodeArea(models.Model):
    """The four digits of a postcode, with its regions for primary and for secondary schools."""

    pc4 = FourDigitsField(_("postcode"), primary_key=True)
    place = models.CharField(_("town"), max_length=80, blank=True)
    municipality = models.CharField(_("municipality"), max_length=80, blank=True)
    po = models.ForeignKey(
        Region, verbose_name=_("region for primary schools"), on_delete=models.PROTECT, related_name="+"
    )
    vo = models.ForeignKey(
        Region, verbose_name=_("region for secondary schools"), on_delete=models.PROTECT, related_name="+"
    )
    latitude = FloatCoordinateField(_("latitude"), null=True, blank=True)
    longitude = FloatCoordinateField(_("longitude"), null=True, blank=True)

    class Meta:
        verbose_name = _("postcode area")
        verbose_name_plural = _("postcode areas")
        ordering = ["pc4"]

    def __str__(self) -> str:
        return f"{self.pc4} {self.place}".strip()

    def clean(self) -> None:
        """Raise ValidationError when its coordinates are no place."""
        check_point(self.latitude, self.longitude)
