"""Says what disappears from the sites before a public text is moved to another place."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.regions.models import RegionPage
from workflows.queries.approvals.public_texts import public_below, public_texts


def warn_before_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Take the place of Wagtail's question when public texts would come to another region."""
    if request.method != "GET":
        return None
    there = _region_of(destination)
    leaving = [text for text in public_below(page) if text.own_region != there]
    if not leaving:
        return None
    context = {
        "texts": public_texts(leaving),
        "destination": destination,
        "page_to_move": page,
        "page_title": _("Move a public text"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "workflows/editors/move_public.html", context)


def _region_of(page: Page) -> str:
    """Return the code of the region at or above a page; "" for a national place."""
    at_or_above = page.get_ancestors(inclusive=True).values("pk")
    return RegionPage.objects.filter(pk__in=at_or_above).values_list("region__code", flat=True).first() or ""
