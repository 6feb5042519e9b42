"""Tell who published a text urgently that it is withdrawn, or will be."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from workflows.actions.mails.queue_desk_mails import queue_desk_mails
from workflows.models import Approval, DeskMail
from workflows.models.desk_events import DeskEvent
from workflows.queries.mails.desks import overdue_recipients
from workflows.queries.newsroom.follow_ups import owed_follow_ups

BEFORE = timedelta(days=7)


@transaction.atomic
def notify_of_overdue(*, withdrawn: Approval | None = None) -> int:
    """Return how many mails were queued: about this text, or about all that are withdrawn within a week.

    Nobody gets the same mail twice. Where nothing is withdrawn by itself, nothing is announced.
    """
    if not settings.PANEL_WITHDRAW_OVERDUE:
        return 0
    today = timezone.localdate()
    soon = owed_follow_ups().filter(follow_up_due__range=(today, today + BEFORE))
    approvals = [withdrawn] if withdrawn else list(soon)
    event = DeskEvent.WITHDRAWN_UNREAD if withdrawn else DeskEvent.READING_OWED
    mails = [
        DeskMail(event=event.value, recipient=person, text=approval.text)
        for approval in approvals
        for person in overdue_recipients(approval)
    ]
    return queue_desk_mails(mails=mails)
