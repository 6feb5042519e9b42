"""A national text changed or was withdrawn: queue mails to the regions that supplement it."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from cms.regions.models import SupplementPage
from cms.regions.queries.region_of_page import region_of_page
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.enums import ApprovalKind, DeskEvent
from workflows.models import Approval, DeskMail
from workflows.queries.mails.desks import people_at_desks
from workflows.queries.regional.supplement_tasks import supplements_waiting


@transaction.atomic(savepoint=False)
def notify_regions(*, approval: Approval) -> int:
    """Return the number of queued mails: one per person at the desk of a region whose supplement waits.

    Once for each text and supplement; a minor edit asks nothing of the regions. The number of queries does
    not grow with the number of regions.
    """
    if approval.text.region or approval.kind == ApprovalKind.MINOR_EDIT:
        return 0
    return _queue(DeskEvent.NATIONAL_CHANGED, approval, supplements_waiting(approval))


@transaction.atomic(savepoint=False)
def notify_regions_of_withdrawal(*, approval: Approval) -> int:
    """Return the number of queued mails: what a region adds is not shown while the national text is away."""
    live = SupplementPage.objects.filter(
        live=True, article=approval.text.article, locale__language_code=approval.text.language
    )
    rows = live.annotate(region=region_of_page()).values_list("translation_key", "region")
    return _queue(DeskEvent.NATIONAL_WITHDRAWN, approval, dict(rows))


def _queue(event: DeskEvent, approval: Approval, supplements: Mapping[UUID, str]) -> int:
    people = people_at_desks(supplements.values())
    return queue_desk_mails(
        mails=[
            DeskMail(event=event.value, recipient=person, text=approval.text, supplement=key)
            for key, region in supplements.items()
            for person in people[region]
        ]
    )
