"""Who works for a region."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.models.region import Region


class RegionDesk(models.Model):
    """The group of accounts that edits what is this region's, its support point included; nothing else."""

    region = models.OneToOneField(
        Region, verbose_name=_("region"), on_delete=models.CASCADE, related_name="desk"
    )
    group = models.OneToOneField(
        Group, verbose_name=_("group"), on_delete=models.CASCADE, related_name="region_desk"
    )

    class Meta:
        verbose_name = _("regional desk")
        verbose_name_plural = _("regional desks")
        ordering = ["region__code"]

    def __str__(self) -> str:
        return str(self.group)
