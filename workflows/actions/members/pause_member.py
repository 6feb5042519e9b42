"""A member takes a break, or comes back."""

from datetime import date

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Member


@transaction.atomic
def pause_member(*, member: Member, until: date | None, by: User | None = None) -> None:
    """Send no new invitations before this day; with None they come again at once.

    What the member was invited to already stays open. Without `by` it is the member who asks.
    """
    Member.objects.filter(pk=member.pk).update(paused_until=until)
    record("workflows.pause_member", about=member, by=by)
