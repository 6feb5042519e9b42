"""A panel goes on asking as much of its readers as it did."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import RuleRequest
from workflows.panel_permissions import check_can_change_panel


@transaction.atomic
def refuse_lower_rule(*, request: RuleRequest, by: User) -> None:
    """End the request; who asked may take it back. Raises NotAllowed, and InvalidRequest when decided."""
    waiting = RuleRequest.objects.select_for_update(of=("self",)).filter(pk=request.pk).first()
    if waiting is None:
        raise InvalidRequest(_("This request was already decided."))
    check_can_change_panel(by, waiting.panel)
    record("workflows.refuse_lower_rule", about=waiting.panel, by=by)
    waiting.delete()
