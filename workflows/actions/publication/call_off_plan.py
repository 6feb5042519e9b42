"""A planned publication has no approval any more when its time comes."""

from django.db import transaction
from wagtail.models import Revision

from cms.audit.record import record
from cms.content.models import TextPage


@transaction.atomic
def call_off_plan(*, page: TextPage, revision: Revision) -> None:
    """Take the date away: nothing waits of what nobody approved. The history of the page has a line."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    record("workflows.call_off_plan", about=page, by=None)
