"""A second person confirms that other panels read in a step of a workflow."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import StepRequest
from workflows.panel_permissions import check_can_confirm_panels
from workflows.queries.members.step_panels import panels_before_and_after


@transaction.atomic
def confirm_step_panels(*, request: StepRequest, by: User) -> None:
    """From the next round on these panels read in this step; the log gets both choices.

    Raises NotAllowed for who asked, and InvalidRequest when it was decided, or no such panel is left.
    """
    waiting = StepRequest.objects.select_for_update(of=("self",)).filter(pk=request.pk).first()
    if waiting is None:
        raise InvalidRequest(_("This request was already decided."))
    check_can_confirm_panels(by, waiting)
    panels = list(waiting.panels.filter(region=None))
    if not panels:
        raise InvalidRequest(_("None of these panels is there any more. Refuse it, and ask again."))
    both = panels_before_and_after(waiting.task, panels)
    waiting.task.panels.set(panels)
    waiting.delete()
    record("workflows.confirm_step_panels", about=waiting.task, by=by, **both)
