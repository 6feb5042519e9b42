"""A panel reads by itself again, or was never helped."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import ReadingTogether
from workflows.panel_permissions import check_can_end


@transaction.atomic
def end_reading_together(*, agreement: ReadingTogether, by: User) -> None:
    """End, refuse or take back. Who reads already reads on; nobody of the other panel is asked any more.

    Raises NotAllowed for who keeps neither panel, and InvalidRequest when it has ended.
    """
    found = ReadingTogether.objects.select_for_update(of=("self",)).filter(pk=agreement.pk).first()
    if found is None:
        raise InvalidRequest(_("This request was already decided."))
    check_can_end(by, found)
    for panel, other in ((found.panel, found.neighbour), (found.neighbour, found.panel)):
        record("workflows.end_reading_together", about=panel, by=by, neighbour=other.name)
    found.delete()
