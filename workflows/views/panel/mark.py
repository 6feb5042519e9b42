"""One piece of the text: what does the member think of it?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from workflows.actions.add_remark import add_remark
from workflows.forms import RemarkForm
from workflows.models import Invitation
from workflows.policies import check_usable
from workflows.queries.reading import Piece, piece_to_mark
from workflows.views.panel.page import panel_page
from workflows.views.panel.wording import page_context


@panel_page
def mark(request: HttpRequest, invitation: Invitation, anchor: str) -> HttpResponse:
    """Ask about a piece; keep the answer and go back to its place in the text.

    Words that do not fit are kept as far as they do, and the page stays, with all of them.
    """
    check_usable(invitation)
    if request.method == "POST":
        form = RemarkForm(request.POST)
        if form.is_valid():
            piece = piece_to_mark(invitation, anchor)
            add_remark(invitation=invitation, passage=anchor, **form.remark(piece.text))
            if not form.too_long:
                return redirect(place(invitation, anchor))
        return _page(request, invitation, piece_to_mark(invitation, anchor), form)
    piece = piece_to_mark(invitation, anchor)
    return _page(request, invitation, piece, RemarkForm.about(piece.whole_mark))


def place(invitation: Invitation, anchor: str) -> str:
    """Return the address of a piece's place in the text."""
    return f"{reverse('panel:read', args=[invitation.token])}#p-{anchor}"


def _page(request: HttpRequest, invitation: Invitation, piece: Piece, form: RemarkForm) -> HttpResponse:
    context = page_context(invitation, piece=piece, form=form, back=place(invitation, piece.anchor))
    return render(request, "workflows/panel/mark.html", context)
