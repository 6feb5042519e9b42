"""A national text changed: queue mails to the regions that supplement it."""

from django.db import transaction

from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.enums import ApprovalKind
from workflows.models import Approval
from workflows.models.desk_events import DeskEvent
from workflows.queries.mails.desks import mails_to_regions
from workflows.queries.regional.supplement_tasks import supplements_waiting


@transaction.atomic(savepoint=False)
def notify_regions(*, approval: Approval) -> int:
    """Return the number of queued mails: one per person at the desk of a region whose supplement waits.

    Once for each text and supplement; a minor edit asks nothing of the regions. The number of queries does
    not grow with the number of regions.
    """
    if approval.text.region or approval.kind == ApprovalKind.MINOR_EDIT:
        return 0
    supplements = supplements_waiting(approval)
    mails = mails_to_regions(DeskEvent.NATIONAL_CHANGED, approval.text, supplements)
    return queue_desk_mails(mails=mails)
