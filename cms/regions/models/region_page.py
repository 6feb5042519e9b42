"""The page below which the texts of a region are."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.models.gated_page import GatedPage
from cms.regions.models.region import Region


class RegionPage(GatedPage):
    """One for each region and language, created by `ensure_region_pages`. It has no text itself."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+", verbose_name=_("region"))

    parent_page_types = ["content.ArticleIndexPage"]
    subpage_types = ["content.ArticlePage", "content.StoryPage", "regions.SupplementPage"]
    is_creatable = False

    class Meta:
        verbose_name = _("texts of a region")
        verbose_name_plural = _("texts of regions")

    @property
    def region_code(self) -> str:
        """The official code of the region."""
        return self.region.code
