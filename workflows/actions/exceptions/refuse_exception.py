"""A second editor refuses an exception, or the requester withdraws it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.enums import RequestState
from workflows.errors import InvalidRequest
from workflows.models import ExceptionRequest
from workflows.permissions import check_can_decide


@transaction.atomic
def refuse_exception(*, request: ExceptionRequest, by: User) -> None:
    """End a request without publishing. Raises NotAllowed, and InvalidRequest when it was decided."""
    if by.pk != request.requested_by_id:
        check_can_decide(by, request)
    request = ExceptionRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if request.state != RequestState.WAITING:
        raise InvalidRequest(_("This request was already decided."))
    request.state, request.decided_by, request.decided_at = RequestState.REFUSED.value, by, timezone.now()
    request.save()
    record("workflows.refuse_exception", about=request.page or request, by=by, kind=request.kind)
