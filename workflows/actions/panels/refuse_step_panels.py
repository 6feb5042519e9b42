"""The same panels as before go on reading in a step of a workflow."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import StepRequest
from workflows.panel_permissions import check_can_choose_panels


@transaction.atomic
def refuse_step_panels(*, request: StepRequest, by: User) -> None:
    """End the request; who asked may take it back. Raises NotAllowed, and InvalidRequest when decided."""
    check_can_choose_panels(by)
    waiting = StepRequest.objects.select_for_update(of=("self",)).filter(pk=request.pk).first()
    if waiting is None:
        raise InvalidRequest(_("This request was already decided."))
    record("workflows.refuse_step_panels", about=waiting.task, by=by)
    waiting.delete()
