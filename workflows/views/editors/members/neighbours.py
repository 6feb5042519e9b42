"""Asking a panel of another region to read together, and deciding about it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from workflows.actions.panels.agree_to_help import agree_to_help
from workflows.actions.panels.ask_neighbour import ask_neighbour
from workflows.actions.panels.end_reading_together import end_reading_together
from workflows.errors import NotAllowed, WorkflowError
from workflows.models import Panel, ReadingTogether
from workflows.panel_permissions import can_change_panel, check_can_change_panel, check_can_end
from workflows.queries.members.neighbours import panels_to_ask
from workflows.views.pressed import pressed


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the panel that was chosen, and show what happened or why it could not be done."""
    panel = get_object_or_404(Panel, pk=pk)
    user: Any = request.user
    check_can_change_panel(user, panel)
    chosen = request.POST.get("neighbour", "")
    neighbour = panels_to_ask(panel).filter(pk=chosen).first() if chosen.isdecimal() else None
    try:
        if neighbour is None:
            messages.error(request, _("Choose a panel of another region."))
        else:
            ask_neighbour(panel=panel, neighbour=neighbour, by=user)
            messages.success(
                request, _("It is asked. It begins when somebody else, who keeps that panel, agrees.")
            )
    except WorkflowError as error:
        messages.error(request, str(error))
    return redirect("reading_panels:edit", pk)


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree or end, and go back to the panel of the two that this person keeps."""
    agreement = get_object_or_404(ReadingTogether.objects.select_related("panel", "neighbour"), pk=pk)
    user: Any = request.user
    check_can_end(user, agreement)
    wanted = pressed(request, "agree", "end")
    try:
        if wanted == "agree":
            agree_to_help(request=agreement, by=user)
            messages.success(request, _("From now on these panels read together when it is needed."))
        else:
            end_reading_together(agreement=agreement, by=user)
            messages.success(request, _("It has ended. Who is reading already reads on."))
    except (NotAllowed, WorkflowError) as error:
        messages.error(request, str(error))
    asked, helps = agreement.panel, agreement.neighbour
    came_from = request.POST.get("from") == str(helps.pk) or not can_change_panel(user, asked)
    return redirect("reading_panels:edit", helps.pk if came_from else asked.pk)
