"""The desk of a region: who works for it."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.models.region import Region


class RegionDesk(models.Model):
    """The accounts of a region, in two groups.

    Users in `group` edit everything of this region, including its support point. Users in `support_group`
    edit only the support point (its telephone number, its hours), and no texts.
    """

    region = models.OneToOneField(
        Region, verbose_name=_("region"), on_delete=models.CASCADE, related_name="desk"
    )
    group = models.OneToOneField(
        Group, verbose_name=_("group"), on_delete=models.CASCADE, related_name="region_desk"
    )
    support_group = models.OneToOneField(
        Group,
        verbose_name=_("group of the support point"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="support_desk",
    )

    class Meta:
        verbose_name = _("regional desk")
        verbose_name_plural = _("regional desks")
        ordering = ["region__code"]

    def __str__(self) -> str:
        return str(self.group)

    @property
    def groups(self) -> list[Group]:
        """The groups that exist."""
        return [group for group in (self.group, self.support_group) if group]
