"""Whose page this is."""

from wagtail.models import Page

from cms.regions.models import Region, RegionPage


def region_of(page: Page) -> Region | None:
    """Return the region below whose page this one stands; None for a national page. One query."""
    found = RegionPage.objects.ancestor_of(page, inclusive=True).select_related("region").first()
    return found.region if found else None
