"""Ask a panel of another region to read together."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.errors import InvalidRequest
from workflows.models import Panel, ReadingTogether
from workflows.panel_permissions import check_can_change_panel
from workflows.queries.mails.desks import mails_about_together
from workflows.queries.members.neighbours import panels_to_ask


@transaction.atomic
def ask_neighbour(*, panel: Panel, neighbour: Panel, by: User) -> ReadingTogether:
    """Return the request; the desk of the other region gets a mail.

    Nobody of the other panel is asked to read before a second person agrees.

    Raises NotAllowed, and InvalidRequest for a panel of the same region, of another kind or language, or one
    that was asked already.
    """
    locked = Panel.objects.select_for_update().get(pk=panel.pk)
    check_can_change_panel(by, locked)
    if not panels_to_ask(locked).filter(pk=neighbour.pk).exists():
        raise InvalidRequest(
            _("Choose a panel of another region, of the same kind and language, that was not asked yet.")
        )
    request = ReadingTogether.objects.create(panel=locked, neighbour=neighbour, asked_by=by)
    record("workflows.ask_neighbour", about=locked, by=by, neighbour=neighbour.name)
    queue_desk_mails(mails=mails_about_together(request))
    return request
