"""Refuses to move what is being read to another place; says what disappears before public texts are moved."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.models import TextPage
from cms.regions.models import RegionPage
from workflows.permissions import can_stop
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.approvals.public_texts import public_below, public_texts
from workflows.queries.rounds.being_read import read_below

#: in a form: this person read what disappears
AWARE = "aware"


def warn_before_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Take the place of Wagtail's question when what is read or public would come to another region."""
    if refusal := _refusal(request, [page], destination):
        return refusal
    if request.method != "GET":
        return None
    leaving = _leaving([page], destination)
    return _warning(request, leaving, destination, {"page_to_move": page}) if leaving else None


def warn_before_bulk_move(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> HttpResponse | None:
    """Ask the same before several are moved: Wagtail asks for the place first, and then moves them."""
    if action_type != "move":
        return None
    destination = action.cleaned_form.cleaned_data["chooser"]
    if refusal := _refusal(request, objects, destination):
        return refusal
    if AWARE in request.POST:
        return None
    leaving = _leaving(objects, destination)
    if not leaving:
        return None
    several = {"count": len(objects), "aware": AWARE, "back": action.next_url}
    return _warning(request, leaving, destination, several)


def _refusal(request: HttpRequest, pages: Iterable[Page], destination: Page) -> HttpResponse | None:
    """Refuse all of it when readers would then decide about a text of another place."""
    user: Any = request.user
    there = _region_of(destination)
    read = [text for text in read_below(pages) if text.own_region != there]
    if not read:
        return None
    context = {
        "texts": [(text, can_stop(user, text)) for text in read],
        "page_title": _("Being read: nothing was moved"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "workflows/editors/read_not_moved.html", context, status=409)


def _leaving(pages: Iterable[Page], destination: Page) -> list[TextPage]:
    """Return the texts that a site shows now, and not there."""
    there = _region_of(destination)
    public = {text.pk: text for page in pages for text in public_below(page)}
    return [text for text in public.values() if text.own_region != there and not why_unseen(text)]


def _warning(
    request: HttpRequest, leaving: Iterable[TextPage], destination: Page, context: dict[str, Any]
) -> HttpResponse:
    context |= {
        "texts": public_texts(leaving),
        "destination": destination,
        "page_title": _("Move public texts") if "count" in context else _("Move a public text"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "workflows/editors/move_public.html", context)


def _region_of(page: Page) -> str:
    """Return the code of the region at or above a page; "" for a national place."""
    at_or_above = page.get_ancestors(inclusive=True).values("pk")
    return RegionPage.objects.filter(pk__in=at_or_above).values_list("region__code", flat=True).first() or ""
