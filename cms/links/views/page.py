"""The page of one link: what was found, where it stands, and what one can do."""

from typing import Any, Final

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.links.actions.ask_look import ask_look
from cms.links.actions.heed_link import heed_link
from cms.links.actions.ignore_link import ignore_link
from cms.links.errors import LinkRefused
from cms.links.models import Link
from cms.links.permissions import can_decide, check_can_see_link
from cms.links.queries.uses import uses_seen_by
from cms.links.rule import ASKS, LinkState
from cms.links.tasks import look_at_link
from cms.links.views.lines import link_line
from cms.links.views.report import REPORT
from cms.links.wording import ANSWERS

MOST_USES: Final = 200
CAN_BE_IGNORED: Final = {*ASKS, LinkState.TEMPORARY}


def link_page(request: HttpRequest, pk: str) -> HttpResponse:
    """Show a link; look again, ignore it or take that back, and say what happened or why it could not be."""
    user: Any = request.user
    link = get_object_or_404(Link.objects.select_related("ignored_by"), pk=pk)
    check_can_see_link(user, link)
    typed = ""
    if request.method == "POST":
        try:
            _do(request, link)
        except LinkRefused as refused:
            messages.error(request, str(refused))
            typed = request.POST.get("why", "")
        else:
            return redirect("link", pk=pk)
    uses = uses_seen_by(user, [link.pk], at_most=MOST_USES)[link.pk]
    context = {
        "link": link,
        "line": link_line(link, uses),
        "visits": [(visit.on, ANSWERS[visit.answer], visit.status) for visit in reversed(link.visits)],
        "may_decide": can_decide(user, link),
        "can_be_ignored": link.state in CAN_BE_IGNORED,
        "typed": typed,
        "page_title": _("Link"),
        "header_icon": "link",
        "report_url": reverse(REPORT),
    }
    return TemplateResponse(request, "links/link.html", context)


def _do(request: HttpRequest, link: Link) -> None:
    user: Any = request.user
    match request.POST.get("do"):
        case "ignore":
            ignore_link(link=link, why=request.POST.get("why", ""), by=user)
            messages.success(request, _("Ignored, until something else is found. You can take it back here."))
        case "heed":
            heed_link(link=link, by=user)
            messages.success(request, _("It is no longer ignored."))
        case "look" if ask_look(link=link):
            look_at_link.enqueue(link.pk)
            messages.success(request, _("We look now. Load this page again in a minute."))
        case "look":
            messages.warning(request, _("We looked just now, or the site wants to be left alone. Try later."))
        case _unknown:
            raise BadRequest
