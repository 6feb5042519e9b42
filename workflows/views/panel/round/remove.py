"""A member removes a mark."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from workflows.actions.reading.remove_remark import remove_remark
from workflows.forms import RemovalForm
from workflows.models import Invitation
from workflows.policies import check_usable
from workflows.views.panel.page import panel_page
from workflows.views.panel.urls import piece_url


@panel_page
def remove(request: HttpRequest, invitation: Invitation, anchor: str) -> HttpResponse:
    """Remove the mark and go back to the text; nothing happens when it does not exist."""
    check_usable(invitation)
    form = RemovalForm(request.POST)
    if request.method == "POST" and form.is_valid():
        remove_remark(invitation=invitation, remark_id=form.cleaned_data["mark"])
    return redirect(piece_url(invitation, anchor))
