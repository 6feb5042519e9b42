"""Asking a member again for a yes, or saying that somebody spoke with the member."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from workflows.actions.members.ask_member import ask_member
from workflows.actions.members.vouch_for_member import vouch_for_member
from workflows.errors import NotAllowed, WorkflowError
from workflows.models import Member
from workflows.panel_permissions import check_can_change_member
from workflows.views.pressed import pressed


@require_POST
def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """Do what was chosen, and show what happened or why it could not be done."""
    member = get_object_or_404(Member.objects.select_related("panel"), pk=pk)
    user: Any = request.user
    check_can_change_member(user, member)
    wanted = pressed(request, "vouch", "ask")
    try:
        if wanted == "vouch":
            vouch_for_member(member=member, by=user)
            messages.success(request, _("It is kept that you spoke with this member."))
        else:
            ask_member(member=member, by=user)
            messages.success(request, _("The question is sent again."))
    except (NotAllowed, WorkflowError) as error:
        messages.error(request, str(error))
    return redirect("panel_members:edit", pk)
