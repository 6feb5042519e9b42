"""Deciding about a lower rule of a panel."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from reversion.views import create_revision
from wagtail.admin import messages

from workflows.actions.panels.confirm_lower_rule import confirm_lower_rule
from workflows.actions.panels.refuse_lower_rule import refuse_lower_rule
from workflows.errors import NotAllowed, WorkflowError
from workflows.models import RuleRequest
from workflows.panel_permissions import check_can_change_panel
from workflows.views.pressed import pressed


@require_POST
@create_revision()
def panel_rule(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm or refuse the request of a panel, and show what happened or why it could not be done."""
    waiting = get_object_or_404(RuleRequest.objects.select_related("panel"), panel=pk)
    user: Any = request.user
    check_can_change_panel(user, waiting.panel)
    wanted = pressed(request, "confirm", "refuse")
    try:
        if wanted == "confirm":
            confirm_lower_rule(request=waiting, by=user)
            messages.success(request, _("The lower rule holds from the next round on."))
        else:
            refuse_lower_rule(request=waiting, by=user)
            messages.success(request, _("The rule stays as it is."))
    except (NotAllowed, WorkflowError) as error:
        messages.error(request, str(error))
    return redirect("reading_panels:edit", pk)
