"""A member removes a mark."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from workflows.actions.reading.remove_remark import remove_remark
from workflows.errors import ChangedElsewhere
from workflows.forms import RemarkForm, RemovalForm
from workflows.models import Invitation, Remark
from workflows.policies import check_usable
from workflows.queries.reading.member_text import piece_to_mark
from workflows.rules.places import Place
from workflows.views.panel.page import panel_page
from workflows.views.panel.round.mark import mark_form
from workflows.views.panel.urls import piece_url


@panel_page
def remove(request: HttpRequest, invitation: Invitation, anchor: str) -> HttpResponse:
    """Remove the mark and go back to the text; nothing happens when it does not exist.

    A mark that was changed meanwhile is shown instead.
    """
    check_usable(invitation)
    form = RemovalForm(request.POST)
    if request.method == "POST" and form.is_valid():
        pk, made_from = form.cleaned_data["mark"], form.cleaned_data["made_from"]
        try:
            remove_remark(invitation=invitation, remark_id=pk, made_from=made_from)
        except ChangedElsewhere as error:
            return _show(request, invitation, error.stored)
    return redirect(piece_url(invitation, anchor))


def _show(request: HttpRequest, invitation: Invitation, remark: Remark) -> HttpResponse:
    form = RemarkForm.about(remark, invitation.round)
    form.elsewhere = remark
    piece = piece_to_mark(invitation, remark.passage)
    return mark_form(request, invitation, piece, Place(remark.passage, remark.start, remark.end), form)
