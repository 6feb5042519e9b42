"""A member takes a break, or comes back."""

from datetime import date

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Member


@transaction.atomic
def pause_member(*, member: Member, until: date | None, by: User | None = None) -> None:
    """Send no new invitations before this day; None ends the pause at once.

    Existing invitations stay open. Without `by` the member asked for it.
    """
    Member.objects.filter(pk=member.pk).update(paused_until=until)
    record("workflows.pause_member", about=member, by=by)
