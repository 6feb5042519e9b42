"""A national text was withdrawn: queue mails to the regions that supplement it."""

from django.db import transaction

from cms.regions.models import SupplementPage
from cms.regions.queries.region_of_page import region_of_page
from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.models import Approval
from workflows.models.desk_events import DeskEvent
from workflows.queries.mails.desks import mails_to_regions


@transaction.atomic(savepoint=False)
def notify_of_withdrawal(*, approval: Approval) -> int:
    """Return the number of queued mails: what a region adds is not shown while the national text is away."""
    live = SupplementPage.objects.filter(
        live=True, article=approval.text.article, locale__language_code=approval.text.language
    )
    regions = dict(live.annotate(region=region_of_page()).values_list("translation_key", "region"))
    return queue_desk_mails(mails=mails_to_regions(DeskEvent.NATIONAL_WITHDRAWN, approval.text, regions))
