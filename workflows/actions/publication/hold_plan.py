"""A planned publication could not be carried out when its time came."""

from django.db import transaction

from workflows.actions.approvals.hold_publication import hold_publication
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.models import Approval, DeskMail, HeldPublication
from workflows.models.desk_events import DeskEvent
from workflows.queries.mails.desks import plan_recipients


@transaction.atomic
def hold_plan(*, approval: Approval, error: Exception) -> HeldPublication:
    """Return why the approved text is not public yet; who keeps the text gets one mail about it.

    It stays planned: each run of `publish_scheduled` tries again, until it works or the plan is called off.
    """
    held = hold_publication(approval=approval, error=error)
    mails = [
        DeskMail(event=DeskEvent.PLAN_HELD.value, recipient=person, text=approval.text)
        for person in plan_recipients(approval)
    ]
    queue_desk_mails(mails=mails)
    return held
