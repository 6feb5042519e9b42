"""Inviting other members to a round."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages

from workflows.actions.rounds.invite_others import invite_others
from workflows.errors import WorkflowError
from workflows.models import Round


class InviteOthersView(View):
    """Handles POST only."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, page_id: int, pk: int) -> HttpResponse:
        """Invite, and show how many."""
        current = get_object_or_404(Round, pk=pk)
        user: Any = request.user
        try:
            count = len(invite_others(round=current, by=user))
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            text = ngettext(
                "%(count)d member is invited. You see here when the answer comes in.",
                "%(count)d members are invited. You see here when their answers come in.",
                count,
            )
            messages.success(request, text % {"count": count})
        return HttpResponseRedirect(reverse("validation:article", args=[page_id]))
