"""A new member says yes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from workflows.actions.members.confirm_membership import confirm_membership
from workflows.models import Member
from workflows.views.panel.own.page import member_page


@member_page
def confirm(request: HttpRequest, member: Member) -> HttpResponse:
    """Store the yes at the press of a button. Opening the URL stores nothing: mail scanners open it."""
    if request.method == "POST":
        confirm_membership(member=member)
        return redirect(f"{reverse('panel:mine', args=[member.token])}?ja")
    return redirect("panel:mine", token=member.token)
