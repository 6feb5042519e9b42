"""A second person agrees that a panel reads together with that of another region."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import ReadingTogether
from workflows.panel_permissions import check_can_agree


@transaction.atomic
def agree_to_help(*, request: ReadingTogether, by: User) -> None:
    """From now on members of the neighbour are asked when the panel's own are too few. A second yes is none.

    Raises NotAllowed for who does not keep the panel that is asked, and for who asked; InvalidRequest when
    the request is gone.
    """
    waiting = ReadingTogether.objects.select_for_update(of=("self",)).filter(pk=request.pk).first()
    if waiting is None:
        raise InvalidRequest(_("This request was already decided."))
    check_can_agree(by, waiting)
    if waiting.agreed_at:
        return
    waiting.agreed_at, waiting.agreed_by = timezone.now(), by
    waiting.save(update_fields=["agreed_at", "agreed_by"])
    for panel, other in ((waiting.panel, waiting.neighbour), (waiting.neighbour, waiting.panel)):
        record("workflows.agree_to_help", about=panel, by=by, neighbour=other.name)
