"""A member leaves."""

from django.http import HttpRequest, HttpResponse

from workflows.actions.members.erase_member import erase_member
from workflows.models import Member
from workflows.views.panel.own.page import member_page, show


@member_page
def leave(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask first; erase everything at the press of a button. Opening the URL erases nothing."""
    if request.method != "POST":
        return show(request, "leave", member)
    response = show(request, "left", member, language_url="")
    erase_member(member=member)
    return response
