"""Handing over a personal link: as a QR code, a URL or in WhatsApp. For managers of panels."""

from typing import Any
from urllib.parse import quote

import segno
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from workflows.actions.members.hand_over_link import hand_over_link
from workflows.errors import NotAllowed, WorkflowError
from workflows.permissions import can_manage_members
from workflows.queries.members.shareable_links import link_to_share


def shareable_link(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Say what handing over means; at the press of the button, record it and show the link.

    Raises PermissionDenied and Http404. Opening the page shows no link.
    """
    user: Any = request.user
    if not can_manage_members(user):
        raise PermissionDenied
    if (found := link_to_share(kind, pk)) is None:
        raise Http404
    context: dict[str, Any] = {"name": found.name, "title": found.title}
    if request.method == "POST":
        try:
            link = hand_over_link(kind=kind, pk=pk, by=user)
        except (NotAllowed, WorkflowError) as error:
            messages.error(request, str(error))
            return redirect("panel_members:edit", found.to.pk)
        whatsapp = f"https://wa.me/?text={quote(f'{link.message} {link.url}', safe='')}"
        context |= {"link": link, "whatsapp": whatsapp, "code": _qr_code(link.url)}
    response = render(request, "workflows/editors/shareable_link.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _qr_code(url: str) -> str:
    """Return the image as a URL that holds it: an address of its own would show the link once more."""
    code = segno.make(url, error="m", micro=False)
    return code.svg_data_uri(scale=8, border=4, dark="#000", light="#fff", omitsize=True)
