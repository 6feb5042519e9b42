"""Of which region a page is, for many pages at once."""

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Substr
from wagtail.models import Page

from cms.content.models.text_page import NATIONAL_DEPTH
from cms.regions.models import RegionPage

#: of the path of a text, what leads to the page of its region
REGION_PATH = Page.steplen * NATIONAL_DEPTH


def region_of_page() -> Subquery:
    """Return an annotation: the code of the region below whose page this stands; None for a national page."""
    found = RegionPage.objects.filter(path=Substr(OuterRef("path"), 1, REGION_PATH))
    return Subquery(found.values("region__code")[:1])
