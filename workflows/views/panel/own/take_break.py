"""A member takes a break, or comes back from one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from workflows.actions.members.pause_member import pause_member
from workflows.models import Member
from workflows.views.panel.own.forms import BreakForm
from workflows.views.panel.own.page import member_page, show


@member_page
def take_break(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask for how long; `back` in the form ends the break at once."""
    home = f"{reverse('panel:mine', args=[member.token])}?bewaard"
    if request.method == "POST" and "back" in request.POST:
        pause_member(member=member, until=None)
        return redirect(home)
    form = BreakForm(request.POST) if request.method == "POST" else BreakForm()
    if form.is_valid():
        pause_member(member=member, until=form.until())
        return redirect(home)
    return show(request, "break", member, form=form)
