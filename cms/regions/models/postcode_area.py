"""The regions of a postcode."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.models.region import Region

PC4 = RegexValidator(r"^[1-9]\d{3}$", _("Write the four digits of the postcode, such as 1012."))


class PostcodeArea(models.Model):
    """The four digits of a postcode, with its regions for primary and for secondary schools."""

    pc4 = models.CharField(_("postcode"), max_length=4, primary_key=True, validators=[PC4])
    place = models.CharField(_("town"), max_length=80, blank=True)
    municipality = models.CharField(_("municipality"), max_length=80, blank=True)
    po = models.ForeignKey(
        Region, verbose_name=_("region for primary schools"), on_delete=models.PROTECT, related_name="+"
    )
    vo = models.ForeignKey(
        Region, verbose_name=_("region for secondary schools"), on_delete=models.PROTECT, related_name="+"
    )
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    class Meta:
        verbose_name = _("postcode area")
        verbose_name_plural = _("postcode areas")
        ordering = ["pc4"]

    def __str__(self) -> str:
        return f"{self.pc4} {self.place}".strip()
