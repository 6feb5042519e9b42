"""Ask a second person that other panels read in a step of a workflow."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Panel, PanelReviewTask, StepRequest
from workflows.panel_permissions import check_can_choose_panels
from workflows.queries.members.step_panels import panels_before_and_after


@transaction.atomic
def ask_step_panels(*, task: PanelReviewTask, panels: Collection[Panel], by: User) -> StepRequest:
    """Return the request, in the place of one that waits. Until it is confirmed the panels stay as they are.

    Raises NotAllowed, and InvalidRequest for no panel, the panels of now, or the panel of a region: at the
    text of a region its own panels take the place of the national ones by themselves.
    """
    check_can_choose_panels(by)
    locked = PanelReviewTask.objects.select_for_update(of=("self",)).get(pk=task.pk)
    if not panels or any(panel.region_id for panel in panels):
        raise InvalidRequest(_("Choose one or more national panels."))
    if {panel.pk for panel in panels} == set(locked.panels.values_list("pk", flat=True)):
        raise InvalidRequest(_("These panels read in this step already."))
    request, _is_new = StepRequest.objects.update_or_create(task=locked, defaults={"requested_by": by})
    request.panels.set(panels)
    record("workflows.ask_step_panels", about=locked, by=by, **panels_before_and_after(locked, panels))
    return request
