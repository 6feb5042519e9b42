"""The region of a page, for many pages at once."""

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Substr
from wagtail.models import Page

from cms.content.models.text_page import NATIONAL_DEPTH
from cms.regions.models import RegionPage

#: the length of the part of a text's path that leads to the page of its region
REGION_PATH_LENGTH = Page.steplen * NATIONAL_DEPTH


def region_of_page() -> Subquery:
    """Return an annotation: the code of the region whose page it is below; None for a national page."""
    region_pages = RegionPage.objects.filter(path=Substr(OuterRef("path"), 1, REGION_PATH_LENGTH))
    return Subquery(region_pages.values("region__code")[:1])
