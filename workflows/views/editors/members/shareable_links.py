"""A personal link to share: as a QR code, a URL or in WhatsApp. For managers of panels."""

from collections.abc import Callable
from urllib.parse import quote

import segno
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from workflows.queries.members.shareable_links import (
    ShareableLink,
    invitation_to_share,
    own_page_to_share,
    parents_question_to_share,
)

PERMISSION = "workflows.change_member"
KINDS: dict[str, Callable[[int], ShareableLink | None]] = {
    "invitation": invitation_to_share,
    "member": own_page_to_share,
    "parent": parents_question_to_share,
}


def shareable_link(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show the link with its QR code and message. Raises PermissionDenied and Http404."""
    link = _link(request, kind, pk)
    whatsapp = f"https://wa.me/?text={quote(f'{link.message} {link.url}', safe='')}"
    context = {"link": link, "kind": kind, "pk": pk, "whatsapp": whatsapp}
    return _private(render(request, "workflows/editors/shareable_link.html", context))


def qr_code(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Return the QR code as an SVG image. Raises PermissionDenied and Http404."""
    link = _link(request, kind, pk)
    code = segno.make(link.url, error="m", micro=False)
    image = code.svg_inline(scale=8, border=4, dark="#000", light="#fff", omitsize=True)
    image = image.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return _private(HttpResponse(image, content_type="image/svg+xml"))


def _link(request: HttpRequest, kind: str, pk: int) -> ShareableLink:
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    link = KINDS[kind](pk) if kind in KINDS else None
    if link is None:
        raise Http404
    return link


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
