"""A member leaves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from workflows.actions.members.erase_member import erase_member
from workflows.models import Member
from workflows.views.panel.own.page import member_page, show


@member_page
def leave(request: HttpRequest, member: Member) -> HttpResponse:
    """Erase everything at the press of a button. Opening the URL erases nothing: mail scanners open it."""
    if request.method != "POST":
        return redirect("panel:mine", token=member.token)
    response = show(request, "left", member)
    erase_member(member=member)
    return response
