"""A public text was moved to another place: queue mails to the desks whose sites lose it."""

from django.db import transaction

from workflows.actions.mails.notify_of_withdrawal import notify_of_withdrawal
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.models import Approval, DeskMail
from workflows.models.desk_events import DeskEvent
from workflows.queries.mails.desks import people_at_desks


@transaction.atomic(savepoint=False)
def notify_of_move(*, approval: Approval, before: str, now: str) -> int:
    """Return the number of queued mails: to the desk of the region that the text was approved for and left.

    Of a national text they go to the regions that add to it. Each move is told again; a mail that was not
    sent yet when the text came back is not sent.
    """
    event = DeskEvent.MOVED_AWAY.value
    DeskMail.objects.filter(event=event, text=approval.text).delete()
    if before == now or approval.text.region != before:
        return 0
    if not before:
        return notify_of_withdrawal(approval=approval)
    people = people_at_desks([before])[before]
    mails = [DeskMail(event=event, recipient=person, text=approval.text) for person in people]
    return queue_desk_mails(mails=mails)
