"""Refuses to move what is being read to another place; asks why before public texts are moved."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from cms.content.models import TextPage
from cms.regions.queries.region_above import region_above
from workflows.actions.publication.move_pages import move_pages
from workflows.errors import WorkflowError
from workflows.permissions import can_stop
from workflows.queries.approvals.leaving import texts_leaving
from workflows.queries.approvals.public_texts import public_texts
from workflows.queries.rounds.being_read import read_below
from workflows.views.editors.exceptions.forms import ReasonForm

#: in a form: this person read what disappears
AWARE = "aware"


def warn_before_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Take the place of Wagtail's question when what is read or public would come to another region."""
    if refusal := _refusal(request, [page], destination) or _not_there(request, page, destination):
        return refusal
    leaving = texts_leaving([page], destination)
    if not leaving:
        return None
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if _moved(request, form, [page], destination):
        return HttpResponseRedirect(reverse("wagtailadmin_explore", args=[destination.pk]))
    return _question(request, leaving, destination, {"form": form, "page_to_move": page})


def warn_before_bulk_move(
    request: HttpRequest, action_type: str, objects: Sequence[Any], action: Any
) -> HttpResponse | None:
    """Ask the same before several are moved: Wagtail asks for the place first, and then moves them."""
    if action_type != "move":
        return None
    destination = action.cleaned_form.cleaned_data["chooser"]
    if refusal := _refusal(request, objects, destination):
        return refusal
    leaving = texts_leaving(objects, destination)
    if not leaving:
        return None
    form = ReasonForm(request.POST if AWARE in request.POST else None)
    if _moved(request, form, objects, destination):
        return HttpResponseRedirect(action.next_url)
    several = {"form": form, "count": len(objects), "aware": AWARE, "back": action.next_url}
    return _question(request, leaving, destination, several)


def _moved(request: HttpRequest, form: ReasonForm, pages: Sequence[Page], destination: Page) -> bool:
    """Move them when the form says why; else the form says what is wrong."""
    if not form.is_valid():
        return False
    user: Any = request.user
    try:
        left = move_pages(pages=pages, destination=destination, reason=form.cleaned_data["reason"], by=user)
    except WorkflowError as error:
        form.add_error(None, str(error))
        return False
    moved = ngettext("%(count)s page was moved.", "%(count)s pages were moved.", len(pages))
    gone = ngettext("%(count)s text left the sites.", "%(count)s texts left the sites.", left)
    messages.success(request, f"{moved % {'count': len(pages)}} {gone % {'count': left}}")
    return True


def _not_there(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Lead back to the choice of a place, and say why, when the page cannot come to this one."""
    user: Any = request.user
    may = page.permissions_for_user(user)
    if may.can_move_to(destination):
        return None
    if not may.can_move():
        raise PermissionDenied
    if page.locale_id != destination.locale_id:
        here, there = page.locale.get_display_name(), destination.locale.get_display_name()
        why = _("This page is in the language %(here)s, and that place in %(there)s. Nothing was moved.")
        messages.error(request, why % {"here": here, "there": there})
    else:
        messages.error(
            request, _("This page cannot come there, or you may not write there. Nothing was moved.")
        )
    return HttpResponseRedirect(reverse("wagtailadmin_pages:move", args=[page.pk]))


def _refusal(request: HttpRequest, pages: Iterable[Page], destination: Page) -> HttpResponse | None:
    """Refuse all of it when readers would then decide about a text of another place."""
    user: Any = request.user
    there = region_above(destination)
    read = [text for text in read_below(pages) if text.own_region != there]
    if not read:
        return None
    context = {
        "texts": [(text, can_stop(user, text)) for text in read],
        "page_title": _("Being read: nothing was moved"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "workflows/editors/read_not_moved.html", context, status=409)


def _question(
    request: HttpRequest, leaving: Iterable[TextPage], destination: Page, context: dict[str, Any]
) -> HttpResponse:
    context |= {
        "texts": public_texts(leaving),
        "destination": destination,
        "page_title": _("Move public texts") if "count" in context else _("Move a public text"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "workflows/editors/move_public.html", context)
