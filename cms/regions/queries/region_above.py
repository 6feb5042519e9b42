"""The region of one place in the tree."""

from wagtail.models import Page

from cms.regions.models import RegionPage


def region_above(page: Page) -> str:
    """Return the code of the region at or above a page; "" for a national place. One query."""
    at_or_above = page.get_ancestors(inclusive=True).values("pk")
    return RegionPage.objects.filter(pk__in=at_or_above).values_list("region__code", flat=True).first() or ""
